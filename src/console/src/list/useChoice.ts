import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useViewer } from '../access/Viewer';
import { type Column, chosenOf, usually, writtenAs } from './columns';

/** The columns of a list that somebody chose: those that a view in the address bar names, else those that this browser kept for him or her. */
export function useChoice<Row>(list: string, columns: readonly Column<Row>[]) {
  const [search, setSearch] = useSearchParams();
  const place = `columns ${list} ${useViewer()?.userName ?? ''}`;
  const [kept, setKept] = useState(() => localStorage.getItem(place));
  const chosen = chosenOf(columns, search.get('columns')) ?? chosenOf(columns, kept);
  const shown = chosen ?? usually(columns);

  function choose(keys: readonly string[]) {
    const written = writtenAs(columns, columns.map(({ key }) => key).filter((key, at) => at === 0 || keys.includes(key)));
    if (written) localStorage.setItem(place, written);
    else localStorage.removeItem(place);
    setKept(written);
    if (search.has('columns')) setSearch((before) => { const next = new URLSearchParams(before); next.delete('columns'); return next; }, { replace: true });
  }

  return {
    /** The columns in the order of the list; those that somebody chose are shown where there is little room, too. */
    shown: columns.filter(({ key }) => shown.includes(key)).map((column) => (chosen && column.shown ? { ...column, shown: undefined } as Column<Row> : column)),
    written: writtenAs(columns, shown),
    choose,
  };
}
