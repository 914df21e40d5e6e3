/** The endings of what the server keeps; by the content it looks whether they are true. */
export const endings = ['.pdf', '.docx', '.xlsx', '.pptx', '.odt', '.ods', '.odp', '.png', '.jpg', '.jpeg', '.webp', '.tif', '.tiff', '.txt', '.md', '.csv', '.tsv', '.eml', '.json', '.xml'];

/** How large a file may be, in bytes, unless the server was told otherwise. */
export const most = 25 * 1_048_576;

/** Why a file would be refused, known before it is sent; null where it would not. */
export function flaw({ name, size }: { name: string; size: number }): 'type' | 'size' | null {
  const ending = /\.[^.]+$/.exec(name)?.[0].toLowerCase();
  return ending !== undefined && !endings.includes(ending) ? 'type' : size > most ? 'size' : null;
}
