import { expect, it } from 'vitest';
import { crossed, months } from './shown';

const rows = [{ key: 'PROSPECT', word: 'Prospect' }, { key: 'ACTIVE', word: 'Active' }];
const columns = [{ key: 'LIAISON', word: 'Liaison' }, { key: 'COOPERATION', word: 'Cooperation' }, { key: 'PARTNERSHIP', word: 'Partnership' }];

it('Every row is there, even with nothing in it; a column of nothing is not', () => expect(crossed([{ row: 'ACTIVE', column: 'LIAISON', count: 3 }, { row: 'ACTIVE', column: 'PARTNERSHIP', count: 1 }], rows, columns)).toEqual({
  rows: ['Prospect', 'Active'],
  columns: [{ name: 'Liaison', values: [0, 3] }, { name: 'Partnership', values: [0, 1] }],
}));

it('What the page does not ask for is not counted among the rest', () => expect(crossed([{ row: 'GONE', column: 'LIAISON', count: 3 }, { row: 'ACTIVE', column: null, count: 1 }], rows, columns).columns).toEqual([]));

it('Groups of the same row and column are added up', () => expect(crossed([{ row: 'ACTIVE', column: 'LIAISON', count: 3 }, { row: 'ACTIVE', column: 'LIAISON', count: 4 }], rows, columns).columns[0]!.values).toEqual([0, 7]));

it.each([
  ['2026-02-28T23:59:59Z', ['2025-12-01', '2026-01-01', '2026-02-01']],
  ['2026-03-31T00:00:00Z', ['2026-01-01', '2026-02-01', '2026-03-01']],
])('The three months until %s are %s', (now, days) => expect(months(3, new Date(now))).toEqual(days));
