import accepted from '../../../../schema/files.json';

/** The endings of what the server keeps, by the content of which it looks whether they are true; and how large a file may be, in bytes, unless it was told otherwise. */
export const { endings, most } = accepted;

/** Why a file would be refused, known before it is sent; null where it would not. */
export function flaw({ name, size }: { name: string; size: number }): 'type' | 'size' | null {
  const ending = /\.[^.]+$/.exec(name)?.[0].toLowerCase();
  return ending !== undefined && !endings.includes(ending) ? 'type' : size > most ? 'size' : null;
}
