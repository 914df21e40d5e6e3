import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import styles from './Failure.module.css';

/** What went wrong in place of what was asked for, in the server's own words where it gave some, and the way to try again. */
export function Failure({ error, again }: { error?: CombinedError; again?: () => void }) {
  const { t } = useTranslation();
  const said = error?.graphQLErrors.map(({ message }) => message).join(' ');
  return (
    <div className={styles.failure} role="alert">
      <p>{said || t(navigator.onLine ? 'failure.down' : 'failure.offline')}</p>
      {again && <Button variant="default" size="xs" onClick={again}>{t('failure.again')}</Button>}
    </div>
  );
}
