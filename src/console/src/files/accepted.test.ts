import { expect, it } from 'vitest';
import { flaw, most } from './accepted';

it.each([
  ['register.pdf', 10, null],
  ['REGISTER.PDF', most, null],
  ['without ending', 10, null],
  ['program.exe', 10, 'type'],
  ['page.html', 10, 'type'],
  ['scan.tiff', most + 1, 'size'],
])('%s of %i bytes has the flaw %s', (name, size, expected) => expect(flaw({ name, size })).toBe(expected));
