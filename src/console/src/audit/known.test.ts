import { expect, it } from 'vitest';
import { compared, dayBefore } from './known';

const change = (at: string, field: string, before: unknown, after: unknown, entityId: string | null = 'rel_1') => ({ at, changes: { nodes: [{ entityKind: 'Relationship', entityId, field, before, after, erasedAt: null }] } });

const recorded = [
  change('2026-03-01T09:00:00Z', 'state', 'PROPOSED', 'ACTIVE'),
  change('2026-02-01T23:59:59Z', 'state', 'PROSPECT', 'PROPOSED'),
  change('2026-01-01T08:00:00Z', 'state', null, 'PROSPECT'),
  change('2026-01-01T08:00:00Z', 'title', null, 'Diagnostics'),
];

it.each([
  ['2025-12-31', null, null],
  ['2026-01-01', 'PROSPECT', 'Diagnostics'],
  ['2026-02-01', 'PROPOSED', 'Diagnostics'],
  ['2026-02-28', 'PROPOSED', 'Diagnostics'],
  ['2026-03-01', 'ACTIVE', 'Diagnostics'],
])('At the end of %s the state was %s and the title %s', (day, state, title) => {
  expect(compared(recorded, day, '2026-12-31').map(({ field, then, now, differs }) => ({ field, then, now, differs }))).toEqual([
    { field: 'state', then: state, now: 'ACTIVE', differs: state !== 'ACTIVE' },
    { field: 'title', then: title, now: 'Diagnostics', differs: title === null },
  ]);
});

it('What was known before the oldest entry on the page is what that entry found', () => {
  expect(compared(recorded.slice(0, 1), '2026-01-15', '2026-12-31')).toMatchObject([{ then: 'PROPOSED', now: 'ACTIVE' }]);
});

it('Parts without an id of their own are not mixed up, and ids are no news', () => {
  expect(compared([change('2026-01-01T08:00:00Z', 'part', null, 'PREPARER', null), change('2026-01-01T08:00:00Z', 'id', null, 'x')], '2026-01-01', '2026-01-02')).toEqual([]);
});

it('One looks back to the day before the newest change', () => {
  expect(dayBefore([{ at: '2026-04-01T00:00:00Z', changes: { nodes: [] } }, ...recorded], '2026-12-31')).toBe('2026-02-28');
  expect(dayBefore([], '2026-03-01')).toBe('2026-02-28');
});
