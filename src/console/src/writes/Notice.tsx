import { CloseButton } from '@mantine/core';
import { type ReactNode, createContext, useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import styles from './Writes.module.css';

const Show = createContext<(notice: ReactNode) => void>(() => undefined);

/** Tells what was done, below the page, until one goes elsewhere or puts it away. */
export const useNotice = () => useContext(Show);

export function Notices({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [notice, setNotice] = useState<ReactNode>(null);
  useEffect(() => setNotice(null), [pathname]);
  return (
    <Show value={setNotice}>
      {children}
      <div role="status">
        {notice && <div className={styles.notice}>{notice}<CloseButton aria-label={t('writes.dismiss')} onClick={() => setNotice(null)} /></div>}
      </div>
    </Show>
  );
}
