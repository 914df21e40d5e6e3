import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { OrganizationsQuery } from '../api/documents';
import styles from './Pager.module.css';

const size = 25;

/** The part of a page's variables that stands in the address bar. */
export function pageOf(search: URLSearchParams) {
  const before = search.get('before');
  return before ? { last: size, before } : { first: size, after: search.get('after') };
}

export function Pager({ info }: { info: OrganizationsQuery['organizations']['pageInfo'] }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  if (!info.hasNextPage && !info.hasPreviousPage) return null;
  const go = (name: 'after' | 'before', cursor: string | null) => {
    const next = new URLSearchParams(search);
    next.delete('after');
    next.delete('before');
    if (cursor) next.set(name, cursor);
    setSearch(next);
    window.scrollTo(0, 0);
  };
  return (
    <nav className={styles.pager} aria-label={t('table.pages')}>
      <Button variant="default" disabled={!info.hasPreviousPage} onClick={() => go('before', info.startCursor)}>{t('table.previous')}</Button>
      <Button variant="default" disabled={!info.hasNextPage} onClick={() => go('after', info.endCursor)}>{t('table.next')}</Button>
    </nav>
  );
}
