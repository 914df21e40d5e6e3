import type { AuditEntryFilterInput } from '../api/documents';

/** The kinds of things that tell their own history, under the names the audit gives them. */
export const kinds = ['Organization', 'Contact', 'Relationship', 'Approval', 'Dossier', 'Interaction', 'PolicyProfile', 'User'] as const;

export type Kind = (typeof kinds)[number];

export const isKind = (kind: string | null | undefined): kind is Kind => kinds.some((known) => known === kind);

const day = (value: string | null) => (value !== null && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null);

/** What the address bar asks of the audit log. Days begin and end in UTC; both are meant with all their hours. */
export function asked(search: URLSearchParams) {
  const [kind, fact, since, until] = [search.get('kind'), search.get('fact'), day(search.get('since')), day(search.get('until'))];
  const recordedAt = { ...(since && { gte: `${since}T00:00:00Z` }), ...(until && { lt: new Date(Date.parse(until) + 86_400_000).toISOString() }) };
  const where: AuditEntryFilterInput = {
    ...(isKind(kind) && { subjectKind: { eq: kind } }), ...(fact && { fact: { contains: fact } }), ...((since || until) && { recordedAt }),
  };
  return { kind: isKind(kind) ? kind : null, fact, since, until, where };
}

/** The two days whose knowledge is compared. */
export const days = (search: URLSearchParams) => ({ on: day(search.get('on')), and: day(search.get('and')) });
