import { expect, it } from 'vitest';
import { matrixOf } from './matrix';

const state = { in: ['APPROVED', 'ACTIVE', 'UNDER_REVIEW'] };
const objective = `obj_${'1'.repeat(26)}`;

it.each([
  ['', { state }],
  [`objective=${objective}&type=LIAISON`, { state, type: { eq: 'LIAISON' }, objectives: { some: { objective: { id: { eq: objective } } } } }],
  ['objective=org_1&type=MARRIAGE', { state }],
])('The address ?%s asks for relationships in force as it says, and for nothing that the API does not know', (address, where) => {
  expect(matrixOf(new URLSearchParams(address), ['LIAISON']).variables.where).toEqual(where);
});
