import { expect, it } from 'vitest';
import { asked, cell, none, turned, variablesOf, written } from './question';

const [one, two] = [`obj_${'1'.repeat(26)}`, `obj_${'2'.repeat(26)}`];

it.each([
  ['', none],
  [`objective=${one}&objective=${two}&objective=${one}`, { ...none, objective: [one, two] }],
  ['region=ASIA&region=AFRICA&category=DONOR', { ...none, region: ['AFRICA', 'ASIA'], category: ['DONOR'] }],
  ['risk=HIGH&risk=UNRATED&risk=LOW&work=LIAISON&work=LABOUR', { ...none, risk: ['LOW', 'HIGH', 'UNRATED'], work: ['LIAISON'] }],
  ['objective=org_1&region=ATLANTIS&category=', none],
])('The address ?%s asks for what it says, and for nothing that the API does not know', (address, question) => {
  expect(asked(new URLSearchParams(address))).toEqual(question);
});

it('A question is read from its address as it was written, without the page one was on', () => {
  const question = { ...none, objective: [one, two], region: ['ASIA' as const], category: ['DONOR' as const, 'OTHER' as const] };
  expect(asked(written(question))).toEqual(question);
  expect(written(question).has('after')).toBe(false);
});

it('A cell asks for its objective there, keeps the rest, and is taken back when it is chosen again', () => {
  const before = { ...none, objective: [two], category: ['DONOR' as const] };
  const chosen = cell(before, one, { region: ['ASIA'] });
  expect(chosen).toEqual({ ...none, objective: [one], region: ['ASIA'], category: ['DONOR'] });
  expect(cell(chosen, one, { region: ['ASIA'] })).toEqual({ ...none, category: ['DONOR'] });
});

it('What is turned twice is as it was', () => {
  expect(turned(['a'], 'b')).toEqual(['a', 'b']);
  expect(turned(turned(['a'], 'b'), 'b')).toEqual(['a']);
});

it('Without an objective nobody is asked for, but the map is', () => {
  const { asks, inRegions, inCategories } = variablesOf({ ...none, region: ['ASIA'] }, 2026);
  const inForce = { in: ['APPROVED', 'ACTIVE', 'UNDER_REVIEW'] };
  expect(asks).toBe(false);
  expect(inRegions).toEqual({ state: inForce, organization: { region: { in: ['ASIA'] } } });
  expect(inCategories).toEqual({ state: inForce });
});

it('Who was not rated yet is asked for as without a level', () => {
  expect(variablesOf({ ...none, risk: ['LOW', 'UNRATED'], work: ['LIAISON'] }, 2026)).toMatchObject({ risks: ['LOW', null], types: ['LIAISON'] });
});
