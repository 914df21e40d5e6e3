import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LogContactDocument } from '../api/documents';
import type { Option } from '../interactions/PartyPicker';
import { Refusals } from '../writes/Refusals';
import { useDeed } from '../writes/useDeed';
import styles from './NewOrganization.module.css';

interface Props {
  name: string;
  /** Names on record that are like it, so that nobody is recorded twice. */
  similar: string[];
  /** The one organization that was chosen with the person, which is taken to employ him or her. */
  employer: string | undefined;
  recorded: (person: Option) => void;
}

/** Records a person who is not there yet, where one meets him or her. */
export function NewPerson({ name, similar, employer, recorded }: Props) {
  const { t } = useTranslation();
  const { run, refused, error, fetching } = useDeed(LogContactDocument);
  const label = t(employer ? 'stakeholders.recordPersonThere' : 'stakeholders.recordPerson', { name });

  async function record() {
    const contact = (await run({ name, organization: employer ?? null }))?.contact;
    if (contact) recorded({ value: contact.id, label: contact.name, name: contact.name });
  }

  return (
    <div className={styles.new} role="group" aria-label={label}>
      {similar.length > 0 && <p role="status">{t('stakeholders.similar')} <bdi>{similar.join(' · ')}</bdi></p>}
      <Refusals refused={refused} error={error} />
      <div className={styles.row}><Button size="xs" variant="default" loading={fetching} onClick={() => void record()}>{label}</Button></div>
    </div>
  );
}
