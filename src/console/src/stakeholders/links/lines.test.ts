import { expect, it } from 'vitest';
import { broken } from './lines';

const measure = (text: string) => [...text].length;

it.each([
  ['Mill', 10, 3, ['Mill']],
  ['Silverfen Biological Control Ltd', 12, 3, ['Silverfen', 'Biological', 'Control Ltd']],
  ['Silverfen Biological Control Ltd', 12, 2, ['Silverfen', 'Biological…']],
  ['Donaudampfschifffahrt', 8, 3, ['Donaudam', 'pfschiff', 'fahrt']],
  ['植物检疫国际合作协会', 4, 2, ['植物检疫', '国际合…']],
  ['a  b', 1, 3, ['a', 'b']],
  ['', 5, 2, []],
])('%s in lines of %i, at most %i', (text, width, most, lines) => expect(broken(text, width, most, measure)).toEqual(lines));

it('A letter is never cut into its parts', () => expect(broken('éééé'.normalize('NFD'), 4, 5, (text) => text.length)).toEqual(['éé', 'éé'].map((line) => line.normalize('NFD'))));
