import { describe, expect, it } from 'vitest';
import { cells, mostNames, parts, readNames } from './namesFile';

describe('A table is read', () => {
  it.each([
    ['between commas', 'a,b\n1,2', [['a', 'b'], ['1', '2']]],
    ['between semicolons, with a mark of UTF-8 and lines of Windows', '\uFEFFa;b\r\n1,5;2\r\n', [['a', 'b'], ['1,5', '2']]],
    ['between tabs', 'a\tb\n1\t2', [['a', 'b'], ['1', '2']]],
    ['with marks inside quotation marks', 'a,b\n"x, ""y""\nz",2', [['a', 'b'], ['x, "y"\nz', '2']]],
    ['without empty lines', 'a\n\nb\n', [['a'], ['b']]],
  ])('%s', (_, text, expected) => expect(cells(text)).toEqual(expected));
});

describe('Names are read', () => {
  it.each([
    ['a name on each line', 'Ada Lovelace\nAcme Ltd', [{ name: 'Ada Lovelace', kind: null }, { name: 'Acme Ltd', kind: null }]],
    ['by the name of a column, with what else is known', 'id,Full_Name,schema,date_of_birth,nationality\n1,Ada,Person,1815-12-10,gb;fr', [{ name: 'Ada', kind: 'PERSON', birthDate: '1815-12-10', countries: ['gb', 'fr'] }]],
    ['with a year where no more is known', 'name,date_of_birth\nAda,1815', [{ name: 'Ada', kind: null, birthYear: 1815 }]],
  ])('%s', (_, text, expected) => expect(readNames(text)).toMatchObject({ names: expected }));

  it.each([
    ['nothing', '', 'empty'],
    ['columns alone', 'name,country', 'empty'],
    ['columns of which none is a name', 'a,b\n1,2', 'noNames'],
    ['a row without a name', 'name,country\n,gb', 'noName'],
    ['too many', Array.from({ length: mostNames + 1 }, (_, at) => `Name ${at}`).join('\n'), 'tooMany'],
  ])('%s is told as a flaw', (_, text, flaw) => expect(readNames(text)).toBe(flaw));
});

it('Parts hold everything once', () => expect(parts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]));
