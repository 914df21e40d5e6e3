import { createContext, useContext } from 'react';
import type { MeQuery, Permission } from '../api/documents';

/** Who looks at the pages, as the API says; null for somebody who did not sign in. */
export type Viewer = MeQuery['me'];

export const ViewerContext = createContext<Viewer>(null);

export const useViewer = () => useContext(ViewerContext);

export const may = (viewer: Viewer, needs: Permission | null) => needs === null || (viewer?.permissions.includes(needs) ?? false);
