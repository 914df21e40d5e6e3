import { Button, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlanMeasuresDocument } from '../api/documents';
import { PersonField } from '../interactions/PersonField';
import { inDays } from '../languages/useFormats';
import caseStyles from '../relationships/Case.module.css';
import { DeedForm } from '../writes/DeedForm';
import { about } from './about';
import { Choice } from './Choice';
import type { Content, DossierShown, Measure } from './content';
import styles from './Forms.module.css';
import { plan } from './replies';
import { seenDossier } from './seen';

/** Writes the plan anew: measures are changed, added and taken away, and sent together. */
export function MeasureForm({ dossier, content: { risks, exclusions, measures } }: { dossier: DossierShown; content: Content }) {
  const { t } = useTranslation();
  const subjects = [
    ...risks.map(({ dimension }) => [dimension, about(dimension, t)] as const),
    ...(exclusions ?? []).filter(({ finding }) => finding === 'UNKNOWN').map(({ code }) => [code, code] as const),
  ];
  return (
    <div className={caseStyles.deeds}>
      <DeedForm apart label={t('dossier.plan')} document={PlanMeasuresDocument} seen={seenDossier(dossier, t)} input={(typed, version) => ({ dossier: dossier.id, version, measures: plan(typed) })}>
        <Rows measures={measures ?? []} subjects={subjects} />
      </DeedForm>
    </div>
  );
}

function Rows({ measures, subjects }: { measures: readonly Measure[]; subjects: readonly (readonly [string, string])[] }) {
  const { t } = useTranslation();
  const [rows, setRows] = useState<{ key: number; measure?: Measure }[]>(() => (measures.length > 0 ? measures.map((measure, key) => ({ key, measure })) : [{ key: 0 }]));
  const next = Math.max(-1, ...rows.map(({ key }) => key)) + 1;
  return (
    <>
      <input type="hidden" name="rows" value={rows.map(({ key }) => key).join(' ')} />
      {rows.map(({ key, measure }, at) => (
        <fieldset key={key} className={styles.one}>
          <legend>{t('dossier.measureNumber', { number: at + 1 })}</legend>
          <Choice name={`about ${key}`} label={t('dossier.about')} at={measure?.about ?? null} options={subjects} empty={false} />
          <Textarea name={`text ${key}`} label={t('dossier.measure')} defaultValue={measure?.text ?? ''} required withAsterisk={false} rows={2} maxLength={4000} />
          <div className={styles.two}>
            <PersonField name={`owner ${key}`} label={t('dossier.owner')} at={measure?.owner?.id ? { id: measure.owner.id, name: measure.owner.name } : null} />
            <TextInput name={`dueOn ${key}`} type="date" label={t('dossier.dueOn')} defaultValue={measure?.dueOn ?? inDays(180)} required withAsterisk={false} />
          </div>
          <Button size="xs" variant="default" onClick={() => setRows(rows.filter((row) => row.key !== key))}>{t('files.remove')}<span className="unseen"> {t('dossier.measureNumber', { number: at + 1 })}</span></Button>
        </fieldset>
      ))}
      <Button className={styles.add} size="xs" variant="default" onClick={() => setRows([...rows, { key: next }])}>{t('dossier.addMeasure')}</Button>
    </>
  );
}
