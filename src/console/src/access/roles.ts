import type { Role, UserFilterInput, UserSortInput, SortEnumType } from '../api/documents';
import { among, orderOf } from '../list/address';

// In the order in which they are offered; the compiler says when the API knows one that is not here.
const allRoles: Record<Role, true> = { SECRETARIAT: true, EXECUTIVE: true, BUREAU: true, SPG: true, CPM: true, EXPERT: true, AUDITOR: true, ADMINISTRATOR: true };

export const roles = Object.keys(allRoles) as Role[];

export const filters = ['role', 'state'] as const;

const sorts: Record<string, (direction: SortEnumType) => UserSortInput> = { userName: (userName) => ({ userName }), person: (name) => ({ contact: { name } }) };

/** What the address bar asks of the list of accounts. */
export function asked(search: URLSearchParams) {
  const role = among(roles, search.get('role'));
  const state = among(['open', 'closed'], search.get('state'));
  const where: UserFilterInput = { ...(role && { roles: { has: role } }), ...(state && { closedAt: state === 'open' ? { eq: null } : { neq: null } }) };
  return { where, order: orderOf(search, sorts, 'userName') };
}

/** Whether an account can be used: for the time being, or at all. */
export const standing = ({ closedAt, lockedUntil }: { closedAt: string | null; lockedUntil: string | null }, now = Date.now()) => (closedAt ? 'closed' : lockedUntil && Date.parse(lockedUntil) > now ? 'locked' : 'open');
