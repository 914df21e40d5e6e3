import type { RelationshipFilterInput, RelationshipSortInput, RelationshipType, SortEnumType } from '../api/documents';
import { orderOf } from '../list/address';

const inForce: RelationshipFilterInput = { state: { in: ['APPROVED', 'ACTIVE', 'UNDER_REVIEW'] } };

const sorts: Record<string, (direction: SortEnumType) => RelationshipSortInput> = { organization: (name) => ({ organization: { name } }), openedOn: (openedOn) => ({ openedOn }), expiresOn: (expiresOn) => ({ expiresOn }) };

/** What the address bar asks of the relationships in force: those of an objective, those of a type, or all. */
export function matrixOf(search: URLSearchParams, types: readonly RelationshipType[], year = new Date().getUTCFullYear()) {
  const asked = search.get('objective');
  const objective = asked !== null && /^obj_[0-9a-z]{26}$/.test(asked) ? asked : null;
  const type = types.find((known) => known === search.get('type')) ?? null;
  const where: RelationshipFilterInput = { ...inForce, ...(type && { type: { eq: type } }), ...(objective && { objectives: { some: { objective: { id: { eq: objective } } } } }) };
  const order = orderOf(search, sorts, '-openedOn');
  return { objective, type, order, variables: { where, inForce, year, order: order.order } };
}
