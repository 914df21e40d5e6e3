import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type TypedDocumentNode, useQuery } from 'urql';

/** Somebody who can be chosen: shown by a label, called by a name. */
export interface Option { value: string; label: string; name: string }

interface Props<Data> {
  label: string;
  chosen: string[];
  /** Who is chosen from the beginning. */
  known?: Option[] | undefined;
  choose: (ids: string[]) => void;
  query: TypedDocumentNode<Data, { text: string }>;
  read: (data: Data) => Option[];
  /** What is offered below for a name that is not on record as it was typed. */
  unknown?: (name: string, similar: string[], add: (option: Option) => void) => ReactNode;
  error?: string | undefined;
}

/** Type-ahead over the server's own search, which knows other names and similar ones; whom one has chosen stays chosen while one types on. */
export function PartyPicker<Data>({ label, chosen, known = [], choose, query, read, unknown, error }: Props<Data>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [kept, setKept] = useState<Option[]>(known);
  const [wanted, setWanted] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const [text] = useDebouncedValue(wanted, 150);
  const asks = text.length > 1;
  const [{ data, fetching, operation }] = useQuery({ query, variables: { text }, pause: !asks });
  const found = asks && data ? read(data) : [];
  const options = [...kept.filter(({ value }) => chosen.includes(value)), ...found.filter(({ value }) => !chosen.includes(value))];
  const answered = asks && !fetching && data && operation?.variables.text === text && text === wanted;
  // The field forgets what was typed when it is left; what is offered below it must stay.
  const write = (value: string, left = false) => {
    setTyped(value);
    if (!left) setWanted(value.trim());
  };
  const add = (option: Option) => {
    setKept([...kept, option]);
    choose([...chosen, option.value]);
    write('');
  };
  return (
    <>
      <MultiSelect
        ref={input} label={label} placeholder={chosen.length === 0 ? t('interactions.type') : ''} searchable searchValue={typed} onSearchChange={(value) => write(value, value === '' && document.activeElement !== input.current)} value={chosen} error={error}
        data={options} filter={({ options: all }) => all} hidePickedOptions
        nothingFoundMessage={!asks ? undefined : fetching ? t('interactions.searching') : t('interactions.nobody')}
        onChange={(ids) => { setKept(options.filter(({ value }) => ids.includes(value))); choose(ids); write(''); }}
      />
      {answered && unknown && !found.some(({ name }) => name.toLocaleLowerCase() === text.toLocaleLowerCase()) && unknown(text, found.map(({ name }) => name), add)}
    </>
  );
}
