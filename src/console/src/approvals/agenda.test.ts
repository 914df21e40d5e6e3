import { expect, it } from 'vitest';
import { type Submission, inAgendaOrder, itemOf } from './agenda';

const submission = (id: string, agendaItem: string | null, ...items: [number: string, body: 'CPM' | 'SPG', startsOn: string][]) => ({
  id,
  agendaItem,
  relationship: { agendaItems: { nodes: items.map(([number, body, startsOn]) => ({ number, meeting: { body, name: body, startsOn } })) } },
}) as unknown as Submission;

it('An agenda counts by numbers, and what has no item comes last', () => {
  const order = inAgendaOrder([submission('a', '10'), submission('b', null), submission('c', '4.10'), submission('d', '4.2'), submission('e', '9')]);
  expect(order.map(({ id }) => id)).toEqual(['d', 'c', 'e', 'a', 'b']);
});

it.each([
  ['the item of the decision, where there is one', submission('a', '7', ['3', 'CPM', '2026-03-01']), '7'],
  ['the item of the latest session of the Commission', submission('a', null, ['3', 'CPM', '2025-03-01'], ['8', 'CPM', '2026-03-01'], ['1', 'SPG', '2026-10-01']), '8'],
  ['none, where no agenda of the Commission has it', submission('a', null, ['1', 'SPG', '2026-10-01']), null],
])('A submission stands under %s', (_, given, item) => expect(itemOf(given)).toBe(item));
