import type { ReactNode } from 'react';
import type { Cell } from './csv';

/** A column of a list. The first one says what a row is about, and stays. */
export interface Column<Row> {
  /** Its name in the address bar and, where it is sorted by, the name of the order. */
  key: string;
  word: string;
  /** What a spreadsheet is given, and the page where nothing else is said. */
  text: (row: Row) => Cell;
  cell?: (row: Row) => ReactNode;
  /** What its cell shows besides; a spreadsheet is given it in columns of its own. */
  also?: readonly { word: string; text: (row: Row) => Cell }[];
  sorts?: boolean;
  number?: boolean;
  /** Shown only where there is room for it, or only when it is asked for; shown everywhere unless said. */
  shown?: 'wide' | 'asked';
}

/** The rows of a file: the heads of the columns, then what each says of each row. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Cell[][] {
  const all = columns.flatMap((column) => [column, ...(column.also ?? [])]);
  return [all.map(({ word }) => word), ...rows.map((row) => all.map(({ text }) => text(row)))];
}

interface Known { key: string; shown?: 'wide' | 'asked' }

/** The columns that are shown unless somebody chose others. */
export const usually = (columns: readonly Known[]) => columns.filter(({ shown }) => shown !== 'asked').map(({ key }) => key);

/** The columns that were chosen, in the order of the list; null where none of them is known, or nobody chose. */
export function chosenOf(columns: readonly Known[], written: string | null): string[] | null {
  const asked = written?.split(',') ?? [];
  const known = columns.filter(({ key }, at) => at === 0 || asked.includes(key)).map(({ key }) => key);
  return columns.some(({ key }) => asked.includes(key)) ? known : null;
}

/** What is kept of a choice; nothing where it is the usual one. */
export const writtenAs = (columns: readonly Known[], chosen: readonly string[]) => (String(usually(columns)) === String(chosen) ? '' : chosen.join(','));
