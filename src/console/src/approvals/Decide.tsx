import { TextInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DecideCaseDocument, type DecisionOutcome } from '../api/documents';
import { DeedForm } from '../writes/DeedForm';
import type { Seen } from '../writes/differences';
import { ConditionFields } from './ConditionFields';
import { typedConditions } from './conditions';

/** The Executive Secretary's own decision; a condition makes it one with conditions. */
export function Decide({ label, relationship, outcome, seen }: { label: string; relationship: string; outcome: DecisionOutcome; seen: Seen }) {
  const { t } = useTranslation();
  const approves = outcome === 'APPROVED';
  return (
    <DeedForm
      primary={approves} label={label} document={DecideCaseDocument} seen={seen}
      input={(typed, version) => {
        const conditions = typedConditions(typed);
        return {
          relationship, version, outcome: conditions.length > 0 ? 'APPROVED_WITH_CONDITIONS' : outcome, rationale: typed('rationale') ?? '', validUntil: typed('validUntil'), conditions,
        };
      }}
    >
      <Textarea name="rationale" label={t('approvals.rationale')} required withAsterisk={false} rows={3} maxLength={5000} />
      {approves && (
        <>
          <TextInput name="validUntil" type="date" label={t('approvals.validUntil')} />
          <ConditionFields />
        </>
      )}
    </DeedForm>
  );
}
