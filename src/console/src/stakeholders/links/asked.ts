/** No more parties are opened at once: each is a question to the server, and a drawing of more is none. */
export const mostOpened = 12;

export interface Asked { opened: string[]; past: boolean; check: string | null; path: number | null }

/** What the address bar asks to see around a party. */
export function asked(search: URLSearchParams): Asked {
  const path = Number(search.get('path'));
  return {
    opened: [...new Set(search.getAll('open').filter((id) => /^(org|con)_[0-9a-z]{26}$/.test(id)))].slice(0, mostOpened),
    past: search.get('past') === '1',
    check: search.get('check'),
    path: Number.isInteger(path) && path > 0 ? path : null,
  };
}

export const addressed = ({ opened, past, check, path }: Asked) => new URLSearchParams([
  ...(check ? [['check', check]] : []), ...(path ? [['path', String(path)]] : []), ...(past ? [['past', '1']] : []), ...opened.map((id) => ['open', id]),
]);

/** Opened when it was not, and the other way round; nothing is opened beyond the most. */
export const turned = (opened: readonly string[], id: string) => (opened.includes(id) ? opened.filter((other) => other !== id) : opened.length < mostOpened ? [...opened, id] : [...opened]);
