import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type TypedDocumentNode, useQuery } from 'urql';

interface Option { value: string; label: string }

interface Props<Data> {
  label: string;
  chosen: string[];
  choose: (ids: string[]) => void;
  document: TypedDocumentNode<Data, { text: string }>;
  read: (data: Data) => Option[];
  error?: string | undefined;
}

/** Type-ahead over the server's own search, which knows other names and similar ones; whom one has chosen stays chosen while one types on. */
export function PartyPicker<Data>({ label, chosen, choose, document, read, error }: Props<Data>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [kept, setKept] = useState<Option[]>([]);
  const [text] = useDebouncedValue(typed.trim(), 150);
  const asks = text.length > 1;
  const [{ data, fetching }] = useQuery({ query: document, variables: { text }, pause: !asks });
  const found = asks && data ? read(data) : [];
  const options = [...kept.filter(({ value }) => chosen.includes(value)), ...found.filter(({ value }) => !chosen.includes(value))];
  return (
    <MultiSelect
      label={label} placeholder={chosen.length === 0 ? t('interactions.type') : ''} searchable searchValue={typed} onSearchChange={setTyped} value={chosen} error={error}
      data={options} filter={({ options: all }) => all} hidePickedOptions
      nothingFoundMessage={!asks ? undefined : fetching ? t('interactions.searching') : t('interactions.nobody')}
      onChange={(ids) => { setKept(options.filter(({ value }) => ids.includes(value))); choose(ids); setTyped(''); }}
    />
  );
}
