import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { inDays } from '../languages/useFormats';
import styles from './List.module.css';
import { put } from './address';

/** Sets a filter in the address bar, so that what is filtered can be sent to somebody. */
function useFilter(name: string) {
  const [search, setSearch] = useSearchParams();
  return { value: search.get(name) ?? '', set: (value: string) => setSearch((before) => put(before, { [name]: value }), { replace: true }) };
}

/** The filters of a list, and the way out of those of these names. */
export function Filters({ names, children }: { names: readonly string[]; children: ReactNode }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  return (
    <form className={styles.filters} role="search" onSubmit={(event) => event.preventDefault()}>
      {children}
      {names.some((name) => search.has(name)) && <Button variant="default" onClick={() => setSearch(put(search, Object.fromEntries(names.map((name) => [name, '']))))}>{t('stakeholders.clear')}</Button>}
    </form>
  );
}

/** Words that are searched for, once one has stopped typing. */
export function WordsFilter({ name, label }: { name: string; label: string }) {
  const { value, set } = useFilter(name);
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped((now) => (now.trim() === value ? now : value)), [value]);
  const write = useDebouncedCallback((text: string) => set(text.trim()), 250);
  return <TextInput className={styles.text} type="search" label={label} value={typed} onChange={({ currentTarget }) => { setTyped(currentTarget.value); write(currentTarget.value); }} />;
}

/** One of several values, or all. */
export function ChoiceFilter<Value extends string>({ name, label, values, word }: { name: string; label: string; values: readonly Value[]; word: (value: Value) => string }) {
  const { t } = useTranslation();
  const { value, set } = useFilter(name);
  return <NativeSelect label={label} value={values.find((known) => known === value) ?? ''} onChange={({ currentTarget }) => set(currentTarget.value)} data={[{ value: '', label: t('stakeholders.any') }, ...values.map((one) => ({ value: one, label: word(one) }))]} />;
}

export function DayFilter({ name, label }: { name: string; label: string }) {
  const { value, set } = useFilter(name);
  return <TextInput type="date" label={label} value={value} max={inDays(0)} onChange={({ currentTarget }) => set(currentTarget.value)} />;
}
