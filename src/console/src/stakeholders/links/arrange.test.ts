import { expect, it } from 'vitest';
import { type Direction, arrange, head, line } from './arrange';
import type { Graph, Tie } from './graph';

const tie = (id: string, from: string, to: string) => ({ id, from, to }) as Tie;
const ties = [tie('1', 'holding', 'mill'), tie('2', 'mill', 'marek'), tie('3', 'mill', 'marek'), tie('4', 'marek', 'holding')];
const graph: Graph = { root: 'mill', parties: new Map(['holding', 'mill', 'marek'].map((id) => [id, { id, name: id, form: null }])), ties: new Map(ties.map((one) => [one.id, one])) };
const text = { lines: [''], width: 60, height: 20 };
const arranged = (direction: Direction) => arrange(graph, new Map([...graph.parties.keys()].map((id) => [id, text])), new Map(ties.map(({ id }) => [id, text])), direction);

it('Owners come before whom they own, in the direction of reading or from above', () => {
  const at = (direction: Direction) => ['holding', 'mill', 'marek'].map((id) => arranged(direction).boxes.get(id)!);
  const [one, two, three] = at('LR').map(({ x }) => x) as [number, number, number];
  expect(one < two && two < three).toBe(true);
  const [last, middle, first] = at('RL').map(({ x }) => x) as [number, number, number];
  expect(last > middle && middle > first).toBe(true);
  const [above, between, below] = at('TB').map(({ y }) => y) as [number, number, number];
  expect(above < between && between < below).toBe(true);
});

it('Nothing lies upon anything else: no box, and no word of a tie, even of two ties between the same two', () => {
  for (const direction of ['LR', 'RL', 'TB'] as const) {
    const { boxes, ways } = arranged(direction);
    const all = [...boxes.values(), ...[...ways.values()].map(({ label }) => label)];
    expect(all).toHaveLength(7);
    for (const one of all) for (const other of all) if (one !== other) expect(Math.abs(one.x - other.x) * 2 >= one.width + other.width || Math.abs(one.y - other.y) * 2 >= one.height + other.height, direction).toBe(true);
  }
});

it('A line goes through its points, and its head looks where it goes', () => {
  expect(line([{ x: 0, y: 0 }, { x: 10, y: 5 }], false)).toBe('M0 0C5 0 5 5 10 5');
  expect(line([{ x: 0, y: 0 }, { x: 10, y: 6 }], true)).toBe('M0 0C0 3 10 3 10 6');
  expect(head({ x: 0, y: 0 }, { x: 20, y: 0 }, false)).toBe('M20 0L9 -4.5V4.5Z');
  expect(head({ x: 20, y: 0 }, { x: 0, y: 0 }, false)).toBe('M0 0L11 -4.5V4.5Z');
  expect(head({ x: 0, y: 0 }, { x: 0, y: 20 }, true)).toBe('M0 20L-4.5 9H4.5Z');
});
