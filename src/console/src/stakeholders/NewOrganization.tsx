import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LogOrganizationDocument, type OrganizationForm } from '../api/documents';
import type { Option } from '../interactions/PartyPicker';
import { Refusals } from '../writes/Refusals';
import { useDeed } from '../writes/useDeed';
import styles from './NewOrganization.module.css';
import { forms } from './forms';

interface Props {
  name: string;
  /** Names on record that are like it, so that nobody is recorded twice. */
  similar: string[];
  recorded: (organization: Option) => void;
}

/** Records an organization that is not there yet, where one meets it. */
export function NewOrganization({ name, similar, recorded }: Props) {
  const { t } = useTranslation();
  const [form, setForm] = useState<OrganizationForm>('COMPANY');
  const { run, refused, error, fetching } = useDeed(LogOrganizationDocument);

  async function record() {
    const organization = (await run({ name, form }))?.organization;
    if (organization) recorded({ value: organization.id, label: organization.name, name: organization.name });
  }

  return (
    <div className={styles.new} role="group" aria-label={t('stakeholders.record', { name })}>
      {similar.length > 0 && <p role="status">{t('stakeholders.similar')} <bdi>{similar.join(' · ')}</bdi></p>}
      <Refusals refused={refused} error={error} />
      <div className={styles.row}>
        <NativeSelect aria-label={t('stakeholders.form')} size="xs" value={form} onChange={({ currentTarget }) => setForm(currentTarget.value as OrganizationForm)} data={forms.map((value) => ({ value, label: t(`OrganizationForm.${value}`) }))} />
        <Button size="xs" variant="default" loading={fetching} onClick={() => void record()}>{t('stakeholders.record', { name })}</Button>
      </div>
    </div>
  );
}
