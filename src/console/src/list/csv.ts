import { inDays } from '../languages/useFormats';

export type Cell = string | number | boolean | null | undefined;

/** A table as text for a spreadsheet. What a spreadsheet would take for a formula stays text. */
export const csv = (rows: readonly (readonly Cell[])[]) => rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');

function written(cell: Cell): string {
  if (typeof cell !== 'string') return String(cell ?? '');
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Gives the browser a file of a table under a name and the day; the mark at its beginning says that it is UTF-8. */
export function saveCsv(name: string, rows: readonly (readonly Cell[])[]): void {
  const address = URL.createObjectURL(new Blob([`\uFEFF${csv(rows)}`], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: `${name}-${inDays(0)}.csv` });
  link.click();
  URL.revokeObjectURL(address);
}
