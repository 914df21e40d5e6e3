import type { AroundFragment, InterestKind, LinkKind, MetFragment, OrganizationForm, PathShownFragment, TieFragment } from '../../api/documents';

/** A person or an organization; who is no organization has no form. */
export interface Party { id: string; name: string; form: OrganizationForm | null }

/** A recorded link, or an interest that somebody declared, which has no version of its own. */
export interface Tie extends Omit<TieFragment, 'kind' | 'version'> { version: number | null; from: string; to: string; source: string | null; kind: LinkKind | null; interest: InterestKind | null }

export interface Graph { root: string; parties: ReadonlyMap<string, Party>; ties: ReadonlyMap<string, Tie> }

/** No more is drawn at once. */
export const mostTies = 150;

export const pageOf = ({ id, form }: Party) => `/${form === null ? 'contacts' : 'organizations'}/${id}`;

export const isOver = ({ validTo }: Pick<Tie, 'validTo'>, today: string) => validTo !== null && validTo < today;

const nothing = { version: null, isSuperseded: false, title: null, percent: null, amount: null, currency: null, validFrom: null, validTo: null, source: null };

type Step = PathShownFragment['steps']['nodes'][number];

/** A step of a path as the tie that it walks, in the tie's own direction; none where one may not see who is at an end. */
export function tieOf({ from, to, isForward, link, linkKind, interestKind, percent }: Step): Tie | null {
  if (!from || !to) return null;
  const [one, other] = isForward ? [from.id, to.id] : [to.id, from.id];
  return link
    ? { ...link, interest: null, from: one, to: other }
    : { ...nothing, id: `${one} ${other} ${interestKind ?? linkKind}`, percent, kind: linkKind, interest: interestKind, from: one, to: other };
}

/** The ids of a path's ties in their order. */
export const tiesOf = (path: PathShownFragment) => path.steps.nodes.map((step) => tieOf(step)?.id ?? '');

/** What is known around some parties and along some paths, each party and each tie once; what hangs on neither the first party nor a path is left out. */
export function gather(around: readonly AroundFragment[], paths: readonly PathShownFragment[], today: string, past: boolean): Graph {
  const parties = new Map<string, Party>();
  const ties = new Map<string, Tie>();
  const meet = (met: MetFragment) => parties.set(met.id, { id: met.id, name: met.name, form: met.__typename === 'Organization' ? met.form : null });
  for (const step of paths.flatMap((path) => path.steps.nodes)) {
    const tie = tieOf(step);
    if (!tie) continue;
    meet(step.from!);
    meet(step.to!);
    ties.set(tie.id, tie);
  }
  const anchors = [around[0]!.id, ...parties.keys()];
  for (const party of around) {
    meet(party);
    for (const { from, to, ...link } of [...party.linksTo.nodes, ...party.linksFrom.nodes]) {
      if (!from || !to || ties.has(link.id) || (isOver(link, today) && !past)) continue;
      meet(from);
      meet(to);
      ties.set(link.id, { ...link, interest: null, from: from.id, to: to.id });
    }
  }
  return reached({ root: around[0]!.id, parties, ties }, anchors);
}

/** The part of a graph that hangs together with some parties. */
function reached({ root, parties, ties }: Graph, anchors: readonly string[]): Graph {
  const there = new Set(anchors);
  for (let before = 0; before < there.size;) {
    before = there.size;
    for (const { from, to } of ties.values()) if (there.has(from) || there.has(to)) there.add(from).add(to);
  }
  return {
    root,
    parties: new Map([...parties].filter(([id]) => there.has(id))),
    ties: new Map([...ties].filter(([, { from }]) => there.has(from))),
  };
}
