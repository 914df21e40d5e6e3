import { expect, it } from 'vitest';
import { keyed } from './useDeed';

const counted = () => {
  let made = 0;
  return keyed(() => `key ${++made}`);
};

it('A repeat of the same words has the same key', () => {
  const keys = counted();
  expect([keys.keyOf({ subject: 'Seeds' }), keys.keyOf({ subject: 'Seeds' })]).toEqual(['key 1', 'key 1']);
});

it('Other words have another key, and so has the same deed once more after it was done', () => {
  const keys = counted();
  expect(keys.keyOf({ subject: 'Seeds' })).toBe('key 1');
  expect(keys.keyOf({ subject: 'Seeds and grain' })).toBe('key 2');
  keys.done();
  expect(keys.keyOf({ subject: 'Seeds and grain' })).toBe('key 3');
});
