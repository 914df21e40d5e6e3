import type { IdentifierKind } from '../../api/documents';
import type { Typed } from '../../writes/DeedForm';

export type Bearer = 'Organization' | 'Contact';

// Who bears which, in the order in which they are offered; the compiler says when the API knows one that is not here.
const bearers: Record<IdentifierKind, readonly Bearer[]> = {
  LEI: ['Organization'], ROR: ['Organization'], ISNI: ['Organization', 'Contact'], IATI: ['Organization'], ORCID: ['Contact'], REGISTRATION_NUMBER: ['Organization'], TAX_NUMBER: ['Organization'],
};

export const kindsOf = (bearer: Bearer) => (Object.keys(bearers) as IdentifierKind[]).filter((kind) => bearers[kind].includes(bearer));

/** Whether a number of the scheme says something only with the country that gave it. */
export const isOfACountry = (kind: IdentifierKind) => kind === 'REGISTRATION_NUMBER' || kind === 'TAX_NUMBER';

export const typedIdentifier = (typed: Typed) => ({ kind: typed('kind') as IdentifierKind, value: typed('value') ?? '', jurisdiction: typed('jurisdiction') });
