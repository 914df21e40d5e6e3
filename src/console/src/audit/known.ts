import type { ChangeFragment } from '../api/documents';

export interface Recorded { at: string; changes: { nodes: readonly ChangeFragment[] } }

export interface Difference { key: string; kind: string; id: string; field: string; then: unknown; now: unknown; differs: boolean }

type Dated = ChangeFragment & { at: string };

/** What was known of each field at the end of a day, and at the end of another, from what was recorded; days are those of UTC. Parts that have no id of their own cannot be told apart, and are left to the history. */
export function compared(recorded: readonly Recorded[], on: string, and: string): Difference[] {
  const fields = new Map<string, [Dated, ...Dated[]]>();
  for (const { at, changes } of recorded) {
    for (const change of changes.nodes.filter(({ entityId, field }) => entityId !== null && field !== 'id')) {
      const key = `${change.entityKind} ${change.entityId} ${change.field}`;
      const dated = { ...change, at };
      const known = fields.get(key);
      if (known) known.push(dated);
      else fields.set(key, [dated]);
    }
  }
  return [...fields].map(([key, changes]) => {
    changes.sort((one, two) => (one.at < two.at ? -1 : one.at > two.at ? 1 : 0));
    const [then, now] = [knownOn(changes, on), knownOn(changes, and)];
    return { key, kind: changes[0].entityKind, id: changes[0].entityId!, field: changes[0].field, then, now, differs: JSON.stringify(then) !== JSON.stringify(now) };
  }).sort((one, two) => (one.key < two.key ? -1 : 1));
}

/** The value after the last change until then; where all changes came later, the value that the first of them found. */
function knownOn(changes: readonly [Dated, ...Dated[]], day: string): unknown {
  const last = changes.findLast(({ at }) => at.slice(0, 10) <= day);
  return (last ? last.after : changes[0].before) ?? null;
}

/** The day before the newest change: what was known then is worth a look beside what is known now. */
export function dayBefore(recorded: readonly Recorded[], today: string): string {
  const newest = recorded.find(({ changes }) => changes.nodes.length > 0)?.at ?? today;
  return new Date(Date.parse(newest.slice(0, 10)) - 86_400_000).toISOString().slice(0, 10);
}
