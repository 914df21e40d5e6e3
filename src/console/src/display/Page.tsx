import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Page.module.css';

/** Set once a page has been left for another: from then on the heading takes the focus, so that whoever listens hears where he is. */
let moved = false;

export function Page({ title, lead, actions, children }: { title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  useEffect(() => {
    if (moved) heading.current?.focus({ preventScroll: true });
    return () => { moved = true; };
  }, []);
  return (
    <>
      <header className={styles.header}>
        <div>
          <h1 ref={heading} tabIndex={-1}>{title}</h1>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </>
  );
}

export function Section({ id, title, count, children }: { id?: string; title: string; count?: number | undefined; children: ReactNode }) {
  return (
    <section id={id} tabIndex={id ? -1 : undefined} className={styles.section}>
      <h2>{title}{count !== undefined && <span className={styles.count}> {count}</span>}</h2>
      {children}
    </section>
  );
}

export const Empty = ({ children }: { children: ReactNode }) => <p className={styles.empty}>{children}</p>;
