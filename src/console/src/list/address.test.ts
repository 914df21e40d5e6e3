import { expect, it } from 'vitest';
import { dayIn, orderOf, pageOf, put, turned } from './address';

const read = (address: string) => new URLSearchParams(address);
const sorts: Record<string, (direction: 'ASC' | 'DESC') => object> = { name: (direction: 'ASC' | 'DESC') => ({ name: direction }), place: (direction: 'ASC' | 'DESC') => ({ relationship: { organization: { country: direction } } }) };

it.each([
  ['', { first: 25, after: null }],
  ['after=x', { first: 25, after: 'x' }],
  ['before=y&after=x', { last: 25, before: 'y' }],
])('The address ?%s asks for one page, forwards or backwards', (address, page) => expect(pageOf(read(address))).toEqual(page));

it('Two lists on one page are turned apart', () => {
  const address = turned(turned(read('after=a'), 'after', 'b', 'cases'), 'before', 'c', 'cases');
  expect(String(address)).toBe('after=a&cases-before=c');
  expect(pageOf(address, 10, 'cases')).toEqual({ last: 10, before: 'c' });
  expect(pageOf(address)).toEqual({ first: 25, after: 'a' });
});

it('With another filter one begins at the first page, and what is empty leaves the address', () => {
  expect(String(put(read('q=plant&form=NGO&after=x&order=-name'), { form: '', region: ['ASIA', 'AFRICA'] }))).toBe('q=plant&order=-name&region=ASIA&region=AFRICA');
});

it.each([
  ['', { by: 'name', descending: true, order: [{ name: 'DESC' }] }],
  ['order=name', { by: 'name', descending: false, order: [{ name: 'ASC' }] }],
  ['order=-place', { by: 'place', descending: true, order: [{ relationship: { organization: { country: 'DESC' } } }] }],
  ['order=secrets', { by: 'name', descending: true, order: [{ name: 'DESC' }] }],
  ['order=toString', { by: 'name', descending: true, order: [{ name: 'DESC' }] }],
])('The address ?%s orders by what the list knows', (address, order) => expect(orderOf(read(address), sorts, '-name')).toEqual(order));

it.each([['2026-02-01', '2026-02-01'], ['2026-02-99', undefined], ['soon', undefined], ['', undefined]])('%s is read as the day %s', (value, day) => expect(dayIn(new URLSearchParams({ since: value }), 'since')).toBe(day));
