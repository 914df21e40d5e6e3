import { expect, it } from 'vitest';
import { asked, days } from './asked';

it.each([
  ['', {}],
  ['kind=Relationship&fact=Moved', { subjectKind: { eq: 'Relationship' }, fact: { contains: 'Moved' } }],
  ['since=2026-02-01&until=2026-02-28', { recordedAt: { gte: '2026-02-01T00:00:00Z', lt: '2026-03-01T00:00:00.000Z' } }],
  ['kind=Spaceship&since=yesterday&until=2026-02-99', {}],
])('The address ?%s asks for what it says, and for nothing that the API does not know', (address, where) => expect(asked(new URLSearchParams(address)).where).toEqual(where));

it('Only days are compared', () => expect(days(new URLSearchParams('on=2026-02-01&and=soon'))).toEqual({ on: '2026-02-01', and: undefined }));
