import { TextInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inDays } from '../languages/useFormats';

/** Until when something held that holds no longer, and why. */
export function EndFields() {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('dated.endLead')}</p>
      <TextInput name="lastDay" type="date" label={t('cases.expiresOn')} defaultValue={inDays(0)} required withAsterisk={false} />
      <Textarea name="reason" label={t('approvals.reason')} rows={2} maxLength={4000} />
    </>
  );
}

/** How something came to be recorded that is not so. */
export function WrongField({ lead }: { lead: string }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{lead}</p>
      <Textarea name="reason" label={t('approvals.reason')} required withAsterisk={false} rows={2} maxLength={4000} />
    </>
  );
}
