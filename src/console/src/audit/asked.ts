import type { AuditEntryFilterInput, AuditEntrySortInput, SortEnumType } from '../api/documents';
import { dayIn, orderOf } from '../list/address';

/** The kinds of things that tell their own history, under the names the audit gives them. */
export const kinds = ['Organization', 'Contact', 'Relationship', 'Approval', 'Dossier', 'Interaction', 'PolicyProfile', 'User'] as const;

export type Kind = (typeof kinds)[number];

export const isKind = (kind: string | null | undefined): kind is Kind => kinds.some((known) => known === kind);

const sorts: Record<string, (direction: SortEnumType) => AuditEntrySortInput> = { at: (at) => ({ at }) };

export const filters = ['kind', 'fact', 'since', 'until'] as const;

/** What the address bar asks of the audit log. Days begin and end in UTC; both are meant with all their hours. */
export function asked(search: URLSearchParams) {
  const [kind, fact, since, until] = [search.get('kind'), search.get('fact'), dayIn(search, 'since'), dayIn(search, 'until')];
  const recordedAt = { ...(since && { gte: `${since}T00:00:00Z` }), ...(until && { lt: new Date(Date.parse(until) + 86_400_000).toISOString() }) };
  const where: AuditEntryFilterInput = {
    ...(isKind(kind) && { subjectKind: { eq: kind } }), ...(fact && { fact: { contains: fact } }), ...((since || until) && { recordedAt }),
  };
  return { where, order: orderOf(search, sorts, '-at') };
}

/** The two days whose knowledge is compared. */
export const days = (search: URLSearchParams) => ({ on: dayIn(search, 'on'), and: dayIn(search, 'and') });
