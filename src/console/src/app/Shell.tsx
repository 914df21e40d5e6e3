import { Button } from '@mantine/core';
import { type ReactNode, Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { may, useViewer } from '../access/Viewer';
import { signOut } from '../access/session';
import { Preferences } from './Preferences';
import styles from './Shell.module.css';
import { pages } from './pages';
import { logKey, useLogKey } from './useLogKey';

const LogInteraction = lazy(() => import('../interactions/LogInteraction'));

/** What stands around every page: where one can go, what one can always do, and how it is shown. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const logs = may(viewer, 'LOG_INTERACTIONS');
  const [logging, setLogging] = useState(false);
  useLogKey(logs, () => setLogging(true));

  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">{t('app.skip')}</a>
      <header className={styles.top}>
        <Link to="/" className={styles.brand}>{t('app.name')}</Link>
        <nav className={styles.nav} aria-label={t('app.navigation')}>
          {pages.filter(({ name, needs }) => name && may(viewer, needs)).map(({ path, name }) => (
            <NavLink key={path} to={path}>{t(`pages.${name!}`)}</NavLink>
          ))}
        </nav>
        <div className={styles.who}>
          {logs && <Button size="xs" onClick={() => setLogging(true)} aria-keyshortcuts={logKey}>{t('interactions.log')}</Button>}
          {viewer ? (
            <>
              <span className={styles.name} title={viewer.roles.map((role) => t(`Role.${role}`)).join(', ')}>{viewer.contact?.name ?? viewer.userName}</span>
              <Button size="xs" variant="default" onClick={() => void signOut()}>{t('access.signOut')}</Button>
            </>
          ) : <Link to="/">{t('access.signIn')}</Link>}
        </div>
      </header>
      <main id="content" className={styles.content} tabIndex={-1}>{children}</main>
      <Preferences logs={logs} />
      {logging && <Suspense fallback={null}><LogInteraction close={() => setLogging(false)} /></Suspense>}
    </div>
  );
}
