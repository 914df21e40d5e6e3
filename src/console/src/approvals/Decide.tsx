import { TextInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DecideCaseDocument, type DecisionOutcome } from '../api/documents';
import { DeedForm } from '../writes/DeedForm';
import type { Seen } from '../writes/differences';

/** The Executive Secretary's own decision; a condition makes it one with conditions. */
export function Decide({ label, relationship, outcome, seen }: { label: string; relationship: string; outcome: DecisionOutcome; seen: Seen }) {
  const { t } = useTranslation();
  const approves = outcome === 'APPROVED';
  return (
    <DeedForm
      primary={approves} label={label} document={DecideCaseDocument} seen={seen}
      input={(typed, version) => {
        const condition = typed('condition');
        return {
          relationship, version, outcome: condition ? 'APPROVED_WITH_CONDITIONS' : outcome, rationale: typed('rationale') ?? '', validUntil: typed('validUntil'),
          conditions: condition ? [{ text: condition, dueOn: typed('dueOn') }] : [],
        };
      }}
    >
      <Textarea name="rationale" label={t('approvals.rationale')} required withAsterisk={false} rows={3} maxLength={5000} />
      {approves && (
        <>
          <TextInput name="validUntil" type="date" label={t('approvals.validUntil')} />
          <TextInput name="condition" label={t('cases.condition')} maxLength={1000} />
          <TextInput name="dueOn" type="date" label={t('cases.conditionDue')} />
        </>
      )}
    </DeedForm>
  );
}
