/** What a page shows of a thing, under its terms, and the version at which it shows it. */
export interface Seen {
  version: number;
  shown: readonly { field: string; term: string; value: string }[];
}

export interface Difference { term: string; before: string; now: string; yours: string | undefined }

/** Whether somebody else changed meanwhile what a form has a field for. */
export function meets(before: Seen, now: Seen, has: (field: string) => boolean): boolean {
  const then = new Map(before.shown.map(({ field, value }) => [field, value]));
  return now.shown.some(({ field, value }) => then.get(field) !== value && has(field));
}

/** What somebody else changed meanwhile, and what the form would make of it where it says something about the same. */
export function differences(before: Seen, now: Seen, typed: (field: string) => string | undefined): Difference[] {
  const then = new Map(before.shown.map(({ field, value }) => [field, value]));
  return now.shown
    .filter(({ field, value }) => then.get(field) !== value)
    .map(({ field, term, value }) => ({ term, before: then.get(field) ?? '', now: value, yours: typed(field) }));
}
