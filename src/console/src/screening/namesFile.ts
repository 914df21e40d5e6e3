import type { ListedPartyKind, NameToScreenInput } from '../api/documents';

export interface NamesFile { header: string[]; rows: string[][]; names: NameToScreenInput[] }

export type Flaw = 'empty' | 'noNames' | 'tooMany' | 'noName';

/** How many names are compared at most. */
export const mostNames = 1000;

const longest = 400;

/** A table as spreadsheets write it: cells between commas, semicolons or tabs, in quotation marks where they hold one. */
export function cells(text: string): string[][] {
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  const between = [',', ';', '\t'].reduce((best, mark) => (first.split(mark).length > first.split(best).length ? mark : best));
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  const end = () => { rows.at(-1)!.push(cell.trim()); cell = ''; };
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; at++) {
    const letter = text[at]!;
    if (quoted && letter === '"' && text[at + 1] === '"') { cell += '"'; at++; }
    else if (letter === '"' && (quoted || cell.trim() === '')) { quoted = !quoted; if (quoted) cell = ''; }
    else if (!quoted && letter === between) end();
    else if (!quoted && (letter === '\n' || letter === '\r')) { end(); rows.push([]); if (letter === '\r' && text[at + 1] === '\n') at++; }
    else cell += letter;
  }
  end();
  return rows.filter((row) => row.some((one) => one !== ''));
}

/** Reads a file of names: its first line names the columns, or it has one column, a name on each line. */
export function readNames(text: string): NamesFile | Flaw {
  const table = cells(text);
  if (table.length === 0) return 'empty';
  const named = table[0]!.map((column) => column.toLowerCase());
  const place = (...columns: string[]) => named.findIndex((column) => columns.includes(column));
  const of = place('name', 'full_name');
  if (of < 0 && table.some((row) => row.length > 1)) return 'noNames';
  const [header, rows] = of < 0 ? [['name'], table] : [table[0]!, table.slice(1)];
  if (rows.length === 0) return 'empty';
  if (rows.length > mostNames) return 'tooMany';
  const [birth, schema, country] = [place('date_of_birth', 'birth_date'), place('schema', 'kind'), place('nationality', 'country')];
  const at = (row: readonly string[], column: number) => (column < 0 ? '' : row[column] ?? '');
  const names = rows.map((row) => ({ name: at(row, Math.max(of, 0)), kind: kindOf(at(row, schema)), ...birthOf(at(row, birth)), ...(at(row, country) && { countries: at(row, country).split(/[;|]/).map((one) => one.trim()).filter(Boolean) }) }));
  return names.some(({ name }) => name === '' || name.length > longest) ? 'noName' : { header, rows, names };
}

function kindOf(text: string): ListedPartyKind | null {
  const said = text.toLowerCase();
  return said === 'person' ? 'PERSON' : ['organization', 'organisation', 'company', 'legalentity', 'entity'].includes(said) ? 'ORGANIZATION' : null;
}

function birthOf(text: string): Pick<NameToScreenInput, 'birthDate' | 'birthYear'> {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? { birthDate: text } : /^\d{4}/.test(text) ? { birthYear: Number(text.slice(0, 4)) } : {};
}

/** In parts, so that one sees how far it has come. */
export const parts = <Item>(items: readonly Item[], size: number): Item[][] => Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
