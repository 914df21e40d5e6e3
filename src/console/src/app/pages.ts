import type { ComponentType } from 'react';
import type { Permission } from '../api/documents';
import { later } from './later';

export interface ConsolePage {
  path: string;
  /** What it is called in the navigation; pages that are reached from others have no place there. */
  name?: 'decisions' | 'today' | 'audit' | 'candidates' | 'organizations' | 'interactions' | 'declarations' | 'approvals' | 'figures' | 'users' | 'lists' | 'profiles' | 'register';
  needs: Permission | readonly Permission[] | null;
  Content: ComponentType;
}

/** Every page, and who may open it. The first one in the navigation that somebody may open is what he sees first. */
export const pages: readonly ConsolePage[] = [
  { path: '/decisions', name: 'decisions', needs: ['DECIDE_LIAISONS', 'GIVE_BUREAU_INPUT'], Content: later(() => import('../approvals/Decisions')) },
  { path: '/today', name: 'today', needs: 'LOG_INTERACTIONS', Content: later(() => import('./Today')) },
  { path: '/audit', name: 'audit', needs: 'READ_AUDIT', Content: later(() => import('../audit/AuditLog')) },
  { path: '/audit/:id', needs: 'READ_AUDIT', Content: later(() => import('../audit/History')) },
  { path: '/candidates', name: 'candidates', needs: 'QUERY_CANDIDATES', Content: later(() => import('../candidates/Candidates')) },
  { path: '/matrix', needs: 'QUERY_CANDIDATES', Content: later(() => import('../relationships/CooperationMatrix')) },
  { path: '/approvals', name: 'approvals', needs: 'READ_APPROVALS', Content: later(() => import('../approvals/SessionApprovals')) },
  { path: '/approvals/:id', needs: 'READ_APPROVALS', Content: later(() => import('../approvals/ApprovalPage')) },
  { path: '/organizations', name: 'organizations', needs: 'READ_STAKEHOLDERS', Content: later(() => import('../stakeholders/Organizations')) },
  { path: '/organizations/:id', needs: 'READ_STAKEHOLDERS', Content: later(() => import('../stakeholders/OrganizationPage')) },
  { path: '/organizations/:id/links', needs: 'READ_STAKEHOLDERS', Content: later(() => import('../stakeholders/links/LinksPage')) },
  { path: '/contacts/:id/links', needs: 'READ_STAKEHOLDERS', Content: later(() => import('../stakeholders/links/LinksPage')) },
  { path: '/interactions', name: 'interactions', needs: 'READ_INTERACTIONS', Content: later(() => import('../interactions/Interactions')) },
  { path: '/interactions/:id', needs: 'READ_INTERACTIONS', Content: later(() => import('../interactions/InteractionPage')) },
  { path: '/declarations', name: 'declarations', needs: 'DECLARE_INTERESTS', Content: later(() => import('../conflicts/declarations/Declarations')) },
  { path: '/relationships/:id', needs: 'READ_PROPOSALS', Content: later(() => import('../relationships/RelationshipPage')) },
  { path: '/dossiers/:id', needs: 'READ_PROPOSALS', Content: later(() => import('../dueDiligence/DossierPage')) },
  { path: '/contacts/:id', needs: 'READ_STAKEHOLDERS', Content: later(() => import('../stakeholders/ContactPage')) },
  { path: '/figures', name: 'figures', needs: 'READ_PROPOSALS', Content: later(() => import('../figures/Figures')) },
  { path: '/users', name: 'users', needs: 'READ_USERS', Content: later(() => import('../access/Users')) },
  { path: '/users/:id', needs: 'READ_USERS', Content: later(() => import('../access/Account')) },
  { path: '/account', needs: null, Content: later(() => import('../access/Account')) },
  { path: '/screening/lists', name: 'lists', needs: 'READ_LISTS', Content: later(() => import('../screening/Lists')) },
  { path: '/screening/names', needs: 'SCREEN', Content: later(() => import('../screening/ScreenNames')) },
  { path: '/screening/lists/:id', needs: 'READ_LISTS', Content: later(() => import('../screening/ListVersionPage')) },
  { path: '/profiles', name: 'profiles', needs: 'READ_PROFILES', Content: later(() => import('../profiles/Profiles')) },
  { path: '/register', name: 'register', needs: null, Content: later(() => import('../relationships/Register')) },
];
