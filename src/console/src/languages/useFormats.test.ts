import { expect, it } from 'vitest';
import { formats } from './useFormats';

const { day, period, moment, language } = formats('en');

it('A line is never broken within a day', () => expect(day('2026-05-13')).toBe('13\u00a0May\u00a02026'));

it('A line may be broken between a day and the hour, and not within either', () => expect(moment('2026-05-13T09:30:00Z')).toBe('13\u00a0May\u00a02026, 09:30\u00a0UTC'));

it.each([
  ['2026-05-13', '2027-05-13', '13\u00a0May\u00a02026\u00a0– 13\u00a0May\u00a02027'],
  ['2026-05-13', null, '13\u00a0May\u00a02026\u00a0–'],
  [null, '2027-05-13', '–\u00a013\u00a0May\u00a02027'],
  [null, null, ''],
])('From %s to %s is %j', (from, to, said) => expect(period(from, to)).toBe(said));

it('A language has a name, and is not a code', () => expect(['en', 'fr'].map(language)).toEqual(['English', 'French']));
