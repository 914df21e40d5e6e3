import { expect, it } from 'vitest';
import { readViews, viewAddress, withView, withoutView } from './views';

it.each([
  [null, []],
  ['no json', []],
  ['{"name":"x"}', []],
  ['[{"name":"Asia","address":"region=ASIA"},{"name":7},null]', [{ name: 'Asia', address: 'region=ASIA' }]],
])('What the browser kept as %s is read as far as it is views', (kept, views) => expect(readViews(kept)).toEqual(views));

it('A view takes the place of its namesake, stands by its name, and can be forgotten', () => {
  const views = withView(withView(withView([], { name: 'Seeds', address: 'q=seeds' }), { name: 'Asia', address: 'region=ASIA' }), { name: 'Seeds', address: 'q=seed' });
  expect(views).toEqual([{ name: 'Asia', address: 'region=ASIA' }, { name: 'Seeds', address: 'q=seed' }]);
  expect(withoutView(views, 'Asia')).toEqual([{ name: 'Seeds', address: 'q=seed' }]);
});

it.each([
  ['region=ASIA&after=x&order=-name', 'name,country', 'region=ASIA&order=-name&columns=name%2Ccountry'],
  ['columns=name&before=y', '', ''],
])('The view of ?%s with the columns "%s" is ?%s', (search, columns, address) => expect(viewAddress(new URLSearchParams(search), columns)).toBe(address));
