import type { DeclaredInterestInput, InterestKind } from '../../api/documents';
import type { Typed } from '../../writes/DeedForm';

// In the order in which they are offered; the compiler says when the API knows one that is not here.
const allKinds: Record<InterestKind, true> = { EMPLOYMENT: true, CONSULTING: true, RESEARCH_SUPPORT: true, INVESTMENT: true, INTELLECTUAL_PROPERTY: true, PUBLIC_STATEMENT: true, FAMILY: true, TOBACCO: true, OTHER: true };

export const interestKinds = Object.keys(allKinds) as InterestKind[];

/** The interests that were typed, row by row; a row without words is none. */
export const typedInterests = (typed: Typed): DeclaredInterestInput[] => Array.from({ length: Number(typed('interests')) }, (_, row) => {
  const description = typed(`description ${row}`);
  if (description === null) return [];
  const amount = typed(`amount ${row}`);
  return [{
    kind: typed(`kind ${row}`) as InterestKind, description, party: typed(`party ${row}`), amount: amount === null ? null : Number(amount), currency: typed(`currency ${row}`)?.toUpperCase() ?? null,
    validFrom: typed(`validFrom ${row}`), validTo: typed(`validTo ${row}`),
  }];
}).flat();
