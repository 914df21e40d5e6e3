import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import styles from './Filters.module.css';
import { asked, categories, forms, regions } from './forms';

/** The filters of the list of organizations; they stand in the address bar, so that a view can be sent to somebody. */
export function Filters() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const { text, form, region, category } = asked(search);
  const [typed, setTyped] = useState(text ?? '');
  useEffect(() => setTyped((now) => (now.trim() === (text ?? '') ? now : text ?? '')), [text]);
  const set = (name: string, value: string) => setSearch((before) => {
    const next = new URLSearchParams(before);
    next.delete('after');
    next.delete('before');
    if (value) next.set(name, value);
    else next.delete(name);
    return next;
  }, { replace: true });
  const write = useDebouncedCallback((value: string) => set('q', value.trim()), 250);
  const all = { value: '', label: t('stakeholders.any') };
  return (
    <form className={styles.filters} role="search" onSubmit={(event) => event.preventDefault()}>
      <TextInput className={styles.text} type="search" label={t('stakeholders.search')} value={typed} onChange={({ currentTarget }) => { setTyped(currentTarget.value); write(currentTarget.value); }} />
      <NativeSelect label={t('stakeholders.form')} value={form ?? ''} onChange={({ currentTarget }) => set('form', currentTarget.value)} data={[all, ...forms.map((value) => ({ value, label: t(`OrganizationForm.${value}`) }))]} />
      <NativeSelect label={t('stakeholders.region')} value={region ?? ''} onChange={({ currentTarget }) => set('region', currentTarget.value)} data={[all, ...regions.map((value) => ({ value, label: t(`FaoRegion.${value}`) }))]} />
      <NativeSelect label={t('stakeholders.category')} value={category ?? ''} onChange={({ currentTarget }) => set('category', currentTarget.value)} data={[all, ...categories.map((value) => ({ value, label: t(`OrganizationCategory.${value}`) }))]} />
      {(text || form || region || category) && <Button variant="default" onClick={() => setSearch(new URLSearchParams())}>{t('stakeholders.clear')}</Button>}
    </form>
  );
}
