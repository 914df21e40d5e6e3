import { Button } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import { may, useViewer } from '../access/Viewer';
import { signOut } from '../access/session';
import { Notices } from '../writes/Notice';
import { useUnsent } from '../writes/useUnsent';
import { Preferences } from './Preferences';
import styles from './Shell.module.css';
import { later } from './later';
import { pages } from './pages';
import { logKey, useLogKey } from './useLogKey';

const LogInteraction = later(() => import('../interactions/LogInteraction'));

/** What stands around every page: where one can go, what one can always do, and how it is shown. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { pathname, search } = useLocation();
  const { online } = useNetwork();
  const logs = may(viewer, 'LOG_INTERACTIONS');
  const [logging, setLogging] = useState(false);
  const from = useRef<HTMLElement>(null);
  const log = () => {
    from.current = document.activeElement as HTMLElement;
    setLogging(true);
  };
  // A dialog that is there only while it is open does not know where the focus was.
  useEffect(() => { if (!logging) from.current?.focus(); }, [logging]);
  useLogKey(logs, log);
  useUnsent();

  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">{t('app.skip')}</a>
      <header className={styles.top}>
        <Link to="/" className={styles.brand}>{t('app.name')}</Link>
        <nav className={styles.nav} aria-label={t('app.navigation')}>
          {pages.filter(({ name, needs }) => name && may(viewer, needs)).map(({ path, name }) => (
            <NavLink key={path} to={path} data-word={t(`pages.${name!}`)}>{t(`pages.${name!}`)}</NavLink>
          ))}
        </nav>
        <div className={styles.who}>
          {logs && <Button size="xs" onClick={log} aria-keyshortcuts={logKey}>{t('interactions.log')}</Button>}
          {viewer ? (
            <>
              <Link to="/account" className={styles.name} title={viewer.roles.map((role) => t(`Role.${role}`)).join(', ')}>{viewer.contact?.name ?? viewer.userName}</Link>
              <Button size="xs" variant="default" onClick={() => void signOut()}>{t('access.signOut')}</Button>
            </>
          ) : <Link to="/">{t('access.signIn')}</Link>}
        </div>
      </header>
      {logging && <Suspense fallback={null}><LogInteraction close={() => setLogging(false)} /></Suspense>}
      <Notices><main id="content" data-path={pathname} data-search={search} className={styles.content} tabIndex={-1}>{children}</main></Notices>
      <p role="status" className={styles.line}>{!online && t('failure.offline')}</p>
      <Preferences logs={logs} />
    </div>
  );
}
