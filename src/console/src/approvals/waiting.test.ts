import { expect, it } from 'vitest';
import { forBureau, forExecutive } from './waiting';

type Cases = Parameters<typeof forExecutive>[0];
type Submissions = Parameters<typeof forBureau>[0];

const one = (id: string, ...steps: [string, boolean][]) => ({ id, steps: steps.map(([step, allowed]) => ({ step, allowed, missing: [] })) });
const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);

it('The Executive Secretary sees what he can decide apart from what still lacks something, and not what goes to the Commission', () => {
  const cases = [one('ready', ['APPROVE', true], ['DECLINE', true]), one('lacking', ['APPROVE', false], ['DECLINE', false]), one('refusable', ['APPROVE', false], ['DECLINE', true]), one('commission', ['SUBMIT', false])];
  const { ready, waiting } = forExecutive(cases as unknown as Cases);
  expect([ids(ready), ids(waiting)]).toEqual([['ready', 'refusable'], ['lacking']]);
});

it('A member of the Bureau sees where he has spoken apart from where he can speak, and from where he cannot yet', () => {
  const said = (id: string, allowed: boolean, ...people: string[]) => ({ ...one(id, ['GIVE_INPUT', allowed]), bureauInput: { nodes: people.map((person) => ({ person: { id: person } })) } });
  const { ready, waiting, spoken } = forBureau([said('open', true, 'other'), said('early', false), said('said', true, 'me')] as unknown as Submissions, 'me');
  expect([ids(ready), ids(waiting), ids(spoken)]).toEqual([['open'], ['early'], ['said']]);
});
