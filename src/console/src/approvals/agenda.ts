import type { SessionApprovalsQuery } from '../api/documents';

export type Submission = SessionApprovalsQuery['approvals']['nodes'][number];

/** The item under which a submission stands: as decided, else on the agenda of the Commission's next session. */
export function itemOf({ agendaItem, relationship }: Submission): string | null {
  if (agendaItem) return agendaItem;
  const items = (relationship?.agendaItems.nodes ?? []).filter(({ meeting }) => meeting?.body === 'CPM');
  items.sort((one, two) => two.meeting!.startsOn.localeCompare(one.meeting!.startsOn));
  return items[0]?.number ?? null;
}

/** As an agenda counts: 9 before 10, 4.2 before 4.10; what has no item yet comes last. */
export function inAgendaOrder(submissions: readonly Submission[]): Submission[] {
  const read = new Intl.Collator('en', { numeric: true });
  return [...submissions].sort((one, two) => {
    const [first, second] = [itemOf(one), itemOf(two)];
    return first === null || second === null ? Number(first === null) - Number(second === null) : read.compare(first, second);
  });
}
