import type { InteractionFilterInput, InteractionKind, InteractionSortInput, SortEnumType } from '../api/documents';
import { among, dayIn, orderOf } from '../list/address';

// In the order in which they are offered; the compiler says when the API knows one that is not here.
const allKinds: Record<InteractionKind, true> = { MEETING: true, CALL: true, MAIL: true, LETTER: true, EVENT: true, VISIT: true };

export const kinds = Object.keys(allKinds) as InteractionKind[];

export const filters = ['q', 'kind', 'organization', 'since', 'until', 'open'] as const;

const sorts: Record<string, (direction: SortEnumType) => InteractionSortInput> = { happenedOn: (happenedOn) => ({ happenedOn }), loggedAt: (loggedAt) => ({ loggedAt }), loggedBy: (name) => ({ loggedBy: { name } }) };

/** What the address bar asks of what was logged, as the API takes it; what it does not know is left out. */
export function asked(search: URLSearchParams) {
  const [text, kind, since, until] = [search.get('q'), among(kinds, search.get('kind')), dayIn(search, 'since'), dayIn(search, 'until')];
  const organization = /^org_[0-9a-z]{26}$/.exec(search.get('organization') ?? '')?.[0];
  const where: InteractionFilterInput = {
    ...(text && { search: text }), ...(kind && { kind: { eq: kind } }),
    ...((since || until) && { happenedOn: { ...(since && { gte: since }), ...(until && { lte: until }) } }),
    ...(organization && { organizations: { some: { organization: { id: { eq: organization } } } } }),
    ...(search.get('open') === '1' && { followUps: { some: { done: { eq: false } } } }),
  };
  return { organization, where, order: orderOf(search, sorts, '-happenedOn') };
}
