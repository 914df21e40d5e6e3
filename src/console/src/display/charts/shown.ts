/** Figures in rows and columns; a chart and a table show the same ones. */
export interface Shown {
  rows: readonly string[];
  columns: readonly { name: string; values: readonly number[] }[];
}

interface Axis { key: string; word: string }

/** The counts of some groups by what is asked of the rows and of the columns, as `key row` and `key column`; what was not counted is none, and a column of nothing is left out. */
export function crossed(groups: readonly { row: string | null; column: string | null; count: number }[], rows: readonly Axis[], columns: readonly Axis[]): Shown {
  const counted = new Map<string, number>();
  for (const { row, column, count } of groups) counted.set(`${row} ${column}`, (counted.get(`${row} ${column}`) ?? 0) + count);
  return {
    rows: rows.map(({ word }) => word),
    columns: columns.map(({ key, word }) => ({ name: word, values: rows.map((row) => counted.get(`${row.key} ${key}`) ?? 0) })).filter(({ values }) => values.some((value) => value > 0)),
  };
}

export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The first days of the last months, this one's at the end, as the API names months. */
export function months(many: number, now = new Date()): string[] {
  return Array.from({ length: many }, (_, at) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - many + 1 + at, 1)).toISOString().slice(0, 10));
}
