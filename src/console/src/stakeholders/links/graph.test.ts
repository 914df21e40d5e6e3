import { expect, it } from 'vitest';
import type { AroundFragment, MetFragment, PathShownFragment } from '../../api/documents';
import { gather, tiesOf } from './graph';

const today = '2026-06-01';
const company = (id: string): MetFragment => ({ __typename: 'Organization', id, name: `${id} Ltd`, form: 'COMPANY' });
const person = (id: string): MetFragment => ({ __typename: 'Contact', id, name: id });
const owns = (id: string, from: MetFragment | null, to: MetFragment | null, validTo: string | null = null) => ({ id, version: 1, isSuperseded: false, kind: 'OWNS' as const, title: null, percent: 62, amount: null, currency: null, source: 'Company register', validFrom: null, validTo, from, to });
const around = (party: MetFragment, ...links: ReturnType<typeof owns>[]): AroundFragment => ({
  ...party,
  linksFrom: { totalCount: links.length, nodes: links.filter(({ from }) => from?.id === party.id) },
  linksTo: { totalCount: links.length, nodes: links.filter(({ from }) => from?.id !== party.id) },
}) as AroundFragment;

const [mill, holding, marek, tomasz] = [company('mill'), company('holding'), person('Marek'), person('Tomasz')];
const first = around(mill, owns('1', holding, mill), owns('2', marek, mill, '2025-12-31'));
const further = around(holding, owns('1', holding, mill), owns('3', marek, holding));

const step = (position: number, from: MetFragment, to: MetFragment, isForward: boolean, link: string | null) => ({
  position, from, to, isForward, percent: null, chainPercent: null, linkKind: link ? 'OWNS' as const : null, interestKind: link ? null : 'FAMILY' as const,
  link: link ? { id: link, version: 1, isSuperseded: false, kind: 'OWNS' as const, title: null, percent: 62, amount: null, currency: null, source: null, validFrom: null, validTo: null } : null,
});
const path: PathShownFragment = {
  id: 'path', position: 1, length: 2, ownershipPercent: 62, grade: 'CONTROLLING', endRole: 'OWNER', person: { id: 'Tomasz', name: 'Tomasz' }, end: { id: 'Marek', name: 'Marek' },
  steps: { nodes: [step(1, tomasz, marek, false, null), step(2, marek, holding, true, '3')] },
};

const ids = ({ parties, ties }: ReturnType<typeof gather>) => [[...parties.keys()].sort(), [...ties.keys()].sort()];

it('Each party and each tie is there once, however many parties tell of it', () => expect(ids(gather([first, further], [], today, false))).toEqual([['Marek', 'holding', 'mill'], ['1', '3']]));

it('What is over is there only when it is asked for', () => {
  expect(ids(gather([first], [], today, false))).toEqual([['holding', 'mill'], ['1']]);
  expect(ids(gather([first], [], today, true))).toEqual([['Marek', 'holding', 'mill'], ['1', '2']]);
});

it('A path adds its ties, each in its own direction, a declared interest as well', () => {
  const graph = gather([first], [path], today, false);
  expect(ids(graph)).toEqual([['Marek', 'Tomasz', 'holding', 'mill'], ['1', '3', 'Marek Tomasz FAMILY']]);
  expect(graph.ties.get('Marek Tomasz FAMILY')).toMatchObject({ from: 'Marek', to: 'Tomasz', kind: null, interest: 'FAMILY' });
  expect(tiesOf(path)).toEqual(['Marek Tomasz FAMILY', '3']);
});

it('What a tie of a path says is said by the path, even when it is over', () => expect(ids(gather([first], [{ ...path, steps: { nodes: [step(1, marek, mill, true, '2')] } }], today, false))[1]).toEqual(['1', '2']));

it('A tie whose end one may not see is left out', () => expect(ids(gather([around(mill, owns('4', null, mill))], [], today, true))).toEqual([['mill'], []]));

it('What no longer hangs on the first party is left out', () => {
  const astray = around(company('far'), owns('5', company('farther'), company('far')));
  expect(ids(gather([first, astray], [], today, false))).toEqual([['holding', 'mill'], ['1']]);
});
