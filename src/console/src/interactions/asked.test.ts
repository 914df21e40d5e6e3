import { expect, it } from 'vitest';
import { asked } from './asked';

const organization = `org_${'1'.repeat(26)}`;

it.each([
  ['', {}],
  ['q=seeds&kind=VISIT', { search: 'seeds', kind: { eq: 'VISIT' } }],
  ['since=2026-02-01', { happenedOn: { gte: '2026-02-01' } }],
  ['since=2026-02-01&until=2026-02-28&open=1', { happenedOn: { gte: '2026-02-01', lte: '2026-02-28' }, followUps: { some: { done: { eq: false } } } }],
  [`organization=${organization}`, { organizations: { some: { organization: { id: { eq: organization } } } } }],
  ['kind=SEANCE&organization=con_1&since=soon&open=yes', {}],
])('The address ?%s asks for what it says, and for nothing that the API does not know', (address, where) => expect(asked(new URLSearchParams(address)).where).toEqual(where));

it('The latest stand first unless another order is chosen', () => {
  expect(asked(new URLSearchParams()).order.order).toEqual([{ happenedOn: 'DESC' }]);
  expect(asked(new URLSearchParams('order=loggedBy')).order.order).toEqual([{ loggedBy: { name: 'ASC' } }]);
});
