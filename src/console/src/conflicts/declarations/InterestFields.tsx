import { NativeSelect, TextInput, Textarea } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, useViewer } from '../../access/Viewer';
import type { DeclarationShownFragment } from '../../api/documents';
import { later } from '../../app/later';
import styles from '../../relationships/Case.module.css';
import { Rows } from '../../writes/Rows';
import { interestKinds } from './interests';

// Heavy, and not for everybody who declares.
const AnybodyPicker = later(() => import('../../interactions/AnybodyPicker'));

type Interest = DeclarationShownFragment['items']['nodes'][number];

/** The interests of a declaration, as many as there are; one that is left without words is none. */
export function InterestFields({ interests = [] }: { interests?: readonly Interest[] }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('declarations.nothingLead')}</p>
      <Rows name="interests" given={interests.length} add={t('declarations.add')}>{(row) => <InterestRow row={row} interest={interests[row]} />}</Rows>
    </>
  );
}

function InterestRow({ row, interest }: { row: number; interest: Interest | undefined }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const known = interest?.party ? [{ value: interest.party.id, label: interest.party.name, name: interest.party.name }] : [];
  const [party, setParty] = useState(interest?.party?.id ?? '');
  return (
    <>
      <NativeSelect name={`kind ${row}`} label={t('declarations.kind')} defaultValue={interest?.kind} data={interestKinds.map((kind) => ({ value: kind, label: t(`InterestKind.${kind}`) }))} />
      <Textarea name={`description ${row}`} label={t('declarations.what')} defaultValue={interest?.description} rows={2} maxLength={2000} />
      <input type="hidden" name={`party ${row}`} value={party} />
      {may(viewer, 'READ_STAKEHOLDERS') && <Suspense fallback={null}><AnybodyPicker label={t('declarations.party')} known={known} chosen={party} choose={setParty} /></Suspense>}
      <div className={styles.two}>
        <TextInput name={`amount ${row}`} label={t('ties.amount')} type="number" min={0} step="any" defaultValue={interest?.amount ?? ''} />
        <TextInput name={`currency ${row}`} label={t('ties.currency')} pattern="[A-Za-z]{3}" maxLength={3} defaultValue={interest?.currency ?? ''} />
        <TextInput name={`validFrom ${row}`} type="date" label={t('ties.since')} defaultValue={interest?.validFrom ?? ''} />
        <TextInput name={`validTo ${row}`} type="date" label={t('ties.until')} defaultValue={interest?.validTo ?? ''} />
      </div>
    </>
  );
}
