import { Button, CloseButton, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Fold } from './Fold';
import styles from './List.module.css';
import { useViews } from './useViews';
import { viewAddress, withView, withoutView } from './views';

/** The views of a list that somebody gave names, and the address under which others find the present one. */
export function Views({ list, columns }: { list: string; columns: string }) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const { views, keep } = useViews(list);
  const now = viewAddress(search, columns);

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('view')).trim();
    if (!name) return;
    keep(withView(views, { name, address: now }));
    event.currentTarget.reset();
  }

  return (
    <Fold word={t('table.views')}>
      <p className={styles.note}>{t('table.viewsLead')} <Link to={{ search: now }} preventScrollReset>{t('table.viewAddress')}</Link></p>
      {views.length > 0 && (
        <ul className={styles.choices}>
          {views.map(({ name, address }) => (
            <li key={name}>
              <Link to={{ search: address }} aria-current={address === now ? 'page' : undefined}><bdi>{name}</bdi></Link>
              <CloseButton size="sm" aria-label={t('table.forget', { name })} onClick={() => keep(withoutView(views, name))} />
            </li>
          ))}
        </ul>
      )}
      <form className={styles.name} onSubmit={save}>
        <TextInput name="view" label={t('table.viewName')} required withAsterisk={false} maxLength={60} size="xs" />
        <Button type="submit" size="xs">{t('table.keep')}</Button>
      </form>
    </Fold>
  );
}
