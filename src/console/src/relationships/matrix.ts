import type { RelationshipFilterInput, RelationshipType } from '../api/documents';

const inForce: RelationshipFilterInput = { state: { in: ['APPROVED', 'ACTIVE', 'UNDER_REVIEW'] } };

/** What the address bar asks of the relationships in force: those of an objective, those of a type, or all. */
export function matrixOf(search: URLSearchParams, types: readonly RelationshipType[], year = new Date().getUTCFullYear()) {
  const asked = search.get('objective');
  const objective = asked !== null && /^obj_[0-9a-z]{26}$/.test(asked) ? asked : null;
  const type = types.find((known) => known === search.get('type')) ?? null;
  const where: RelationshipFilterInput = { ...inForce, ...(type && { type: { eq: type } }), ...(objective && { objectives: { some: { objective: { id: { eq: objective } } } } }) };
  return { objective, type, variables: { where, inForce, year } };
}
