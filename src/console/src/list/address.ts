import type { SortEnumType } from '../api/documents';

/** How many rows of a list a page shows. */
export const usual = 25;

// What says where in a list one is; with another filter, order or view one begins at the first page.
const cursors = ['after', 'before'] as const;

export interface PageVariables { first?: number | null; after?: string | null; last?: number | null; before?: string | null }

/** The name of a cursor in the address bar; where a page has several lists, each has its own. */
const named = (cursor: (typeof cursors)[number], part: string) => (part ? `${part}-${cursor}` : cursor);

/** The variables of the page of a list that the address bar asks for. */
export function pageOf(search: URLSearchParams, size = usual, part = ''): PageVariables {
  const before = search.get(named('before', part));
  return before ? { last: size, before } : { first: size, after: search.get(named('after', part)) };
}

/** The address of another page of a list. */
export function turned(search: URLSearchParams, to: (typeof cursors)[number], cursor: string | null, part = ''): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of cursors) next.delete(named(name, part));
  if (cursor) next.set(named(to, part), cursor);
  return next;
}

/** The address with other values under some names, from the first page on; an empty value is taken away. */
export function put(search: URLSearchParams, values: Record<string, string | readonly string[]>): URLSearchParams {
  const next = turned(search, 'after', null);
  for (const [name, value] of Object.entries(values)) {
    next.delete(name);
    for (const one of [value].flat()) if (one) next.append(name, one);
  }
  return next;
}

/** The value that the address bar gives under a name, where it is one that is known. */
export const among = <T extends string>(values: readonly T[], value: string | null): T | undefined => values.find((known) => known === value);

/** A day as the address bar gives it under a name, where it is one. */
export function dayIn(search: URLSearchParams, name: string): string | undefined {
  const value = search.get(name);
  return value !== null && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

export interface Order<Sort> {
  by: string;
  descending: boolean;
  /** As the API takes it. */
  order: [Sort];
}

/** How the address bar orders a list: by a name that it knows, with a minus before it from the last to the first. */
export function orderOf<Sort>(search: URLSearchParams, sorts: Record<string, (direction: SortEnumType) => Sort>, usually: string): Order<Sort> {
  const asked = search.get('order') ?? usually;
  const said = Object.hasOwn(sorts, asked.replace(/^-/, '')) ? asked : usually;
  const [by, descending] = [said.replace(/^-/, ''), said.startsWith('-')];
  return { by, descending, order: [sorts[by]!(descending ? 'DESC' : 'ASC')] };
}
