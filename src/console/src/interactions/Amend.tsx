import { NativeSelect, TextInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AmendInteractionDocument, FindContactsDocument, FindOrganizationsDocument, type InteractionKind } from '../api/documents';
import { inDays } from '../languages/useFormats';
import caseStyles from '../relationships/Case.module.css';
import { DeedForm, type Typed } from '../writes/DeedForm';
import type { Seen } from '../writes/differences';
import type { InteractionShown } from './InteractionPage';
import styles from './LogInteraction.module.css';
import { PartiesField, typedIds } from './PartiesField';
import { kinds } from './asked';

const followUps = (typed: Typed) => { const note = typed('note'); return note ? [{ note, dueOn: typed('dueOn') ?? inDays(7) }] : []; };

/** Changes what was logged, and adds what is still to be done; what was logged before stays in its history. */
export function Amend({ interaction, seen, organizations, people }: { interaction: InteractionShown; seen: Seen; organizations: { id: string; name: string }[]; people: { id: string; name: string }[] }) {
  const { t } = useTranslation();
  const { id, kind, subject, happenedOn, summary } = interaction;
  return (
    <div className={caseStyles.deeds}>
      <DeedForm
        label={t('interactions.amend')} document={AmendInteractionDocument} seen={seen}
        input={(typed, version) => ({
          interaction: id, version, kind: typed('kind') as InteractionKind, subject: typed('subject'), happenedOn: typed('happenedOn'), summary: typed('summary') ?? '',
          organizations: typedIds(typed('organizations')), participants: typedIds(typed('people')), followUps: followUps(typed), reason: typed('reason'),
        })}
      >
        <TextInput name="subject" label={t('interactions.subject')} defaultValue={subject} required withAsterisk={false} maxLength={200} />
        <PartiesField name="organizations" label={t('interactions.organizations')} given={organizations} query={FindOrganizationsDocument} read={({ organizations: { nodes } }) => nodes.map((one) => ({ value: one.id, name: one.name, label: one.name }))} />
        <PartiesField name="people" label={t('interactions.people')} given={people} query={FindContactsDocument} read={({ contacts: { nodes } }) => nodes.map((one) => ({ value: one.id, name: one.name, label: one.role ? `${one.name} (${one.role})` : one.name }))} />
        <div className={styles.two}>
          <NativeSelect name="kind" label={t('interactions.kind')} defaultValue={kind} data={kinds.map((value) => ({ value, label: t(`InteractionKind.${value}`) }))} />
          <TextInput name="happenedOn" type="date" label={t('interactions.happenedOn')} defaultValue={happenedOn} max={inDays(0)} required withAsterisk={false} />
        </div>
        <Textarea name="summary" label={t('interactions.summary')} defaultValue={summary ?? ''} rows={4} maxLength={20000} />
        <div className={styles.two}>
          <TextInput name="note" label={t('interactions.further')} maxLength={500} />
          <TextInput name="dueOn" type="date" label={t('interactions.dueOn')} defaultValue={inDays(7)} min={inDays(0)} />
        </div>
        <TextInput name="reason" label={t('audit.reason')} maxLength={500} />
      </DeedForm>
    </div>
  );
}
