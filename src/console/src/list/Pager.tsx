import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { turned } from './address';
import type { Connection } from './allPages';
import styles from './Pager.module.css';

/**
 * The way to the next page of a list and back; where a page has several, `part` names the list in the address and `of` to people.
 * While an answer is on its way nothing is turned: the cursors at hand may belong to another order.
 */
export function Pager({ info, part, of, busy = false }: { info: Connection<unknown>['pageInfo']; part?: string; of?: string; busy?: boolean }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  if (!info.hasNextPage && !info.hasPreviousPage) return null;
  const go = (to: 'after' | 'before', cursor: string | null) => {
    if (busy) return;
    setSearch(turned(search, to, cursor, part));
    window.scrollTo(0, 0);
  };
  return (
    <nav className={styles.pager} aria-label={[t('table.pages'), of].filter(Boolean).join(': ')}>
      <Button variant="default" aria-disabled={busy} disabled={!info.hasPreviousPage} onClick={() => go('before', info.startCursor)}>{t('table.previous')}</Button>
      <Button variant="default" aria-disabled={busy} disabled={!info.hasNextPage} onClick={() => go('after', info.endCursor)}>{t('table.next')}</Button>
    </nav>
  );
}
