import { expect, it } from 'vitest';
import { differences, meets } from './differences';

const at = (version: number, title: string, scope: string) => ({ version, shown: [{ field: 'title', term: 'Title', value: title }, { field: 'scope', term: 'Scope', value: scope }] });

it.each([
  ['nothing', at(1, 'Seeds', 'Trade'), at(2, 'Seeds', 'Trade'), []],
  ['what changed', at(1, 'Seeds', 'Trade'), at(2, 'Grain', 'Trade'), [{ term: 'Title', before: 'Seeds', now: 'Grain', yours: 'Pulses' }]],
  ['what the form says nothing about', at(1, 'Seeds', 'Trade'), at(2, 'Seeds', 'Research'), [{ term: 'Scope', before: 'Trade', now: 'Research', yours: undefined }]],
])('The difference between two versions is %s', (_, before, now, expected) => {
  expect(differences(before, now, (field) => (field === 'title' ? 'Pulses' : undefined))).toEqual(expected);
});

it.each([
  ['what the form has a field for', 'Grain', true],
  ['nothing of what it shows', 'Seeds', false],
])('A change meets a form where it is of %s', (_, title, expected) => {
  expect(meets(at(1, 'Seeds', 'Trade'), at(2, title, 'Research'), (field) => field === 'title')).toBe(expected);
});
