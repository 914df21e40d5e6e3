import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Table } from '../display/Table';
import styles from './Writes.module.css';
import type { Difference } from './differences';

/** What somebody else changed while a form was open: his words stay, or one's own are sent once more. */
export function Changed({ changes, takeTheirs, again }: { changes: readonly Difference[]; takeTheirs: () => void; again: () => void }) {
  const { t } = useTranslation();
  return (
    <section className={styles.changed} role="alert" aria-label={t('writes.changed')}>
      <h3>{t('writes.changed')}</h3>
      {changes.length === 0 ? <p>{t('writes.elsewhere')}</p> : (
        <Table label={t('writes.changed')} head={<><th>{t('writes.what')}</th><th>{t('writes.before')}</th><th>{t('writes.now')}</th><th>{t('writes.yours')}</th></>}>
          {changes.map(({ term, before, now, yours }) => (
            <tr key={term}><td>{term}</td><td><del><bdi>{before || '–'}</bdi></del></td><td><ins><bdi>{now || '–'}</bdi></ins></td><td><bdi>{yours ?? '–'}</bdi></td></tr>
          ))}
        </Table>
      )}
      <div className={styles.end}>
        <Button variant="default" onClick={takeTheirs}>{t('writes.takeTheirs')}</Button>
        <Button onClick={again}>{t('writes.again')}</Button>
      </div>
    </section>
  );
}
