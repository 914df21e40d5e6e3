import { expect, it } from 'vitest';
import { type Heading, walk } from './walk';

//   holding ── mill ── shop
//   marek  ─┘        └ farm     tomasz hangs on marek only
const places = new Map([
  ['holding', { x: 0, y: 0 }], ['marek', { x: 0, y: 100 }], ['mill', { x: 200, y: 50 }], ['shop', { x: 400, y: 0 }], ['farm', { x: 400, y: 100 }], ['tomasz', { x: 200, y: 160 }],
]);
const ties = [['holding', 'mill'], ['marek', 'mill'], ['mill', 'shop'], ['mill', 'farm'], ['marek', 'tomasz']].map(([from, to]) => ({ from: from!, to: to! }));

it.each<[string, Heading, string]>([
  ['holding', 'right', 'mill'],
  ['mill', 'right', 'shop'],
  ['mill', 'left', 'holding'],
  ['marek', 'right', 'mill'],
  ['tomasz', 'left', 'marek'],
  ['shop', 'left', 'mill'],
  ['shop', 'down', 'farm'],
  ['holding', 'down', 'marek'],
  ['farm', 'down', 'tomasz'],
  ['shop', 'up', 'shop'],
  ['shop', 'right', 'shop'],
  ['nobody', 'left', 'nobody'],
])('From %s, one walks %s to %s', (here, heading, there) => expect(walk(here, heading, { places, ties })).toBe(there));

it('Everybody can be reached from everybody', () => {
  for (const start of places.keys()) {
    const met = new Set([start]);
    for (const here of met) for (const heading of ['left', 'right', 'up', 'down'] as const) met.add(walk(here, heading, { places, ties }));
    expect([...met].sort(), start).toEqual([...places.keys()].sort());
  }
});
