import { expect, it } from 'vitest';
import { type Column, chosenOf, table, usually, writtenAs } from './columns';

const columns = [{ key: 'name' }, { key: 'country', shown: 'wide' as const }, { key: 'website', shown: 'asked' as const }];

it('Columns that are to be asked for are not shown until then', () => expect(usually(columns)).toEqual(['name', 'country']));

it.each([
  ['website,name', ['name', 'website']],
  ['website', ['name', 'website']],
  ['name', ['name']],
  ['salary', null],
  ['', null],
  [null, null],
])('The choice %s shows %s', (written, chosen) => expect(chosenOf(columns, written)).toEqual(chosen));

it.each([[['name', 'country'], ''], [['name', 'website'], 'name,website']])('The choice %s is kept as "%s"', (chosen, written) => expect(writtenAs(columns, chosen)).toBe(written));

it('A file has the columns that are shown, and what their cells show besides', () => {
  const shown: Column<{ name: string; place: string | null; members: number }>[] = [{ key: 'name', word: 'Name', text: ({ name }) => name, also: [{ word: 'Country', text: ({ place }) => place }] }, { key: 'members', word: 'Members', text: ({ members }) => members }];
  expect(table(shown, [{ name: 'Grain', place: 'KE', members: 3 }, { name: 'Seeds', place: null, members: 0 }])).toEqual([['Name', 'Country', 'Members'], ['Grain', 'KE', 3], ['Seeds', null, 0]]);
});
