import { TextInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Typed } from '../writes/DeedForm';

interface Given { addresses: readonly string[]; everyMinutes: number; enabled: boolean; keyHeader: string | null }

/** Where and how often a list is fetched, as it was typed; one address to a line. */
export const typedFeed = (typed: Typed) => ({
  addresses: (typed('addresses') ?? '').split(/\s+/).filter(Boolean), everyMinutes: Number(typed('everyMinutes')), enabled: typed('enabled') !== null, keyHeader: typed('keyHeader'),
});

export function FeedFields({ given }: { given?: Given }) {
  const { t } = useTranslation();
  return (
    <>
      <Textarea name="addresses" label={t('lists.address')} description={t('lists.addressLead')} defaultValue={given?.addresses.join('\n')} required withAsterisk={false} rows={3} dir="ltr" />
      <TextInput name="everyMinutes" type="number" label={t('lists.minutes')} defaultValue={given?.everyMinutes ?? 1440} min={1} required withAsterisk={false} />
      <TextInput name="keyHeader" label={t('lists.keyHeader')} description={t('lists.keyLead')} defaultValue={given?.keyHeader ?? ''} maxLength={100} dir="ltr" />
      <label><input type="checkbox" name="enabled" defaultChecked={given?.enabled ?? true} /> {t('lists.enabled')}</label>
    </>
  );
}
