import { TextInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type AnswerableFragment, FulfilConditionDocument } from '../api/documents';
import { inDays } from '../languages/useFormats';
import { DeedForm } from '../writes/DeedForm';
import { seenApproval } from './ApprovalSteps';

/** Takes down that a condition was met, and what shows it. */
export function Fulfil({ approval, condition }: { approval: AnswerableFragment; condition: string }) {
  const { t } = useTranslation();
  return (
    <DeedForm
      label={t('approvals.fulfil')} document={FulfilConditionDocument} seen={seenApproval(approval, t)}
      input={(typed, version) => ({ approval: approval.id, version, condition, fulfilledOn: typed('fulfilledOn') ?? '', evidence: typed('evidence') ?? '' })}
    >
      <TextInput name="fulfilledOn" type="date" label={t('approvals.day')} defaultValue={inDays(0)} max={inDays(0)} required withAsterisk={false} />
      <Textarea name="evidence" label={t('approvals.evidence')} required withAsterisk={false} rows={2} maxLength={2000} />
    </DeedForm>
  );
}
