import { expect, it } from 'vitest';
import { asked } from './forms';

it.each([
  ['', {}, { name: 'ASC' }],
  ['q=plant&form=NGO', { search: 'plant', form: { eq: 'NGO' } }, { name: 'ASC' }],
  ['region=AFRICA&category=DONOR&order=-country', { region: { eq: 'AFRICA' }, categories: { has: 'DONOR' } }, { country: 'DESC' }],
  ['form=SPACESHIP&order=secrets', {}, { name: 'ASC' }],
])('The address ?%s asks for what it says, and for nothing that the API does not know', (address, where, order) => {
  const read = asked(new URLSearchParams(address));
  expect(read.where).toEqual(where);
  expect(read.order.order).toEqual([order]);
});
