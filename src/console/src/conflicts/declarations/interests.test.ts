import { expect, it } from 'vitest';
import { interestKinds, typedInterests } from './interests';

const typed = (fields: Record<string, string>) => (name: string) => fields[name] ?? null;

it('A row without words is no interest, and an empty form declares none', () => {
  expect(typedInterests(typed({ interests: '1', 'kind 0': 'FAMILY', 'amount 0': '5' }))).toEqual([]);
});

it('Each row with words is an interest, what was left out is not said', () => {
  const fields = { interests: '3', 'kind 0': 'INVESTMENT', 'description 0': 'Shares', 'party 0': 'org_1', 'amount 0': '1200.5', 'currency 0': 'chf', 'validFrom 0': '2024-01-01', 'kind 2': 'OTHER', 'description 2': 'A debate' };
  expect(typedInterests(typed(fields))).toEqual([
    { kind: 'INVESTMENT', description: 'Shares', party: 'org_1', amount: 1200.5, currency: 'CHF', validFrom: '2024-01-01', validTo: null },
    { kind: 'OTHER', description: 'A debate', party: null, amount: null, currency: null, validFrom: null, validTo: null },
  ]);
});

it('Every kind is offered once', () => expect(new Set(interestKinds).size).toBe(interestKinds.length));
