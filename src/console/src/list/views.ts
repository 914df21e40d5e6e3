/** A view of a list that somebody gave a name: what its address says after the question mark. */
export interface View { name: string; address: string }

const isView = (one: unknown): one is View => typeof one === 'object' && one !== null && typeof (one as View).name === 'string' && typeof (one as View).address === 'string';

/** The views as the browser kept them; what it cannot have written is left out. */
export function readViews(kept: string | null): View[] {
  try {
    const read: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(read) ? read.filter(isView).map(({ name, address }) => ({ name, address })) : [];
  } catch {
    return [];
  }
}

/** A view takes the place of the one of the same name; they stand by their names. */
export const withView = (views: readonly View[], view: View): View[] => [...views.filter(({ name }) => name !== view.name), view].sort((one, two) => one.name.localeCompare(two.name));

export const withoutView = (views: readonly View[], gone: string): View[] => views.filter(({ name }) => name !== gone);

/** What the address of a view says: filters, order and columns, and not the page that somebody was on. */
export function viewAddress(search: URLSearchParams, columns: string): string {
  const address = new URLSearchParams(search);
  for (const name of ['after', 'before', 'columns']) address.delete(name);
  if (columns) address.set('columns', columns);
  return String(address);
}
