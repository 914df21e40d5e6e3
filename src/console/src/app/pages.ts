import { type ComponentType, lazy } from 'react';
import type { Permission } from '../api/documents';

export interface ConsolePage {
  path: string;
  /** What it is called in the navigation; pages that are reached from others have no place there. */
  name?: 'decisions' | 'today' | 'audit' | 'candidates' | 'organizations' | 'approvals' | 'users' | 'lists' | 'profiles' | 'register';
  needs: Permission | readonly Permission[] | null;
  Content: ComponentType;
}

/** Every page, and who may open it. The first one in the navigation that somebody may open is what he sees first. */
export const pages: readonly ConsolePage[] = [
  { path: '/decisions', name: 'decisions', needs: ['DECIDE_LIAISONS', 'GIVE_BUREAU_INPUT'], Content: lazy(() => import('../approvals/Decisions')) },
  { path: '/today', name: 'today', needs: 'LOG_INTERACTIONS', Content: lazy(() => import('./Today')) },
  { path: '/audit', name: 'audit', needs: 'READ_AUDIT', Content: lazy(() => import('../audit/AuditLog')) },
  { path: '/audit/:id', needs: 'READ_AUDIT', Content: lazy(() => import('../audit/History')) },
  { path: '/candidates', name: 'candidates', needs: 'QUERY_CANDIDATES', Content: lazy(() => import('../candidates/Candidates')) },
  { path: '/matrix', needs: 'QUERY_CANDIDATES', Content: lazy(() => import('../relationships/CooperationMatrix')) },
  { path: '/approvals', name: 'approvals', needs: 'READ_APPROVALS', Content: lazy(() => import('../approvals/SessionApprovals')) },
  { path: '/approvals/:id', needs: 'READ_APPROVALS', Content: lazy(() => import('../approvals/ApprovalPage')) },
  { path: '/organizations', name: 'organizations', needs: 'READ_STAKEHOLDERS', Content: lazy(() => import('../stakeholders/Organizations')) },
  { path: '/organizations/:id', needs: 'READ_STAKEHOLDERS', Content: lazy(() => import('../stakeholders/OrganizationPage')) },
  { path: '/relationships/:id', needs: 'READ_PROPOSALS', Content: lazy(() => import('../relationships/RelationshipPage')) },
  { path: '/contacts/:id', needs: 'READ_STAKEHOLDERS', Content: lazy(() => import('../stakeholders/ContactPage')) },
  { path: '/users', name: 'users', needs: 'READ_USERS', Content: lazy(() => import('../access/Users')) },
  { path: '/screening/lists', name: 'lists', needs: 'READ_LISTS', Content: lazy(() => import('../screening/Lists')) },
  { path: '/screening/lists/:id', needs: 'READ_LISTS', Content: lazy(() => import('../screening/ListVersionPage')) },
  { path: '/profiles', name: 'profiles', needs: 'READ_PROFILES', Content: lazy(() => import('../profiles/Profiles')) },
  { path: '/register', name: 'register', needs: null, Content: lazy(() => import('../relationships/Register')) },
];
