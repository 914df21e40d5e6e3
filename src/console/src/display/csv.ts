export type Cell = string | number | boolean | null | undefined;

/** A table as text for a spreadsheet. What a spreadsheet would take for a formula stays text. */
export const csv = (rows: readonly (readonly Cell[])[]) => rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');

function written(cell: Cell): string {
  if (typeof cell !== 'string') return String(cell ?? '');
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
