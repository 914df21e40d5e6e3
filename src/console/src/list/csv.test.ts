import { expect, it } from 'vitest';
import { csv } from './csv';

it.each([
  ['plain', 'plain'],
  ['with, comma', '"with, comma"'],
  ['said "so"', '"said ""so"""'],
  ['two\nlines', '"two\nlines"'],
  ['=SUM(A1:A9)', "'=SUM(A1:A9)"],
  ['@here, there', `"'@here, there"`],
  [-3, '-3'],
  [null, ''],
  [undefined, ''],
  ['منظمة', 'منظمة'],
])('%s is written as %s', (cell, text) => expect(csv([[cell]])).toBe(`${text}\r\n`));

it('Cells stand between commas, rows on lines', () => expect(csv([['a', 'b'], [1, null]])).toBe('a,b\r\n1,\r\n'));
