import { createContext, useContext } from 'react';
import type { MeQuery, Permission } from '../api/documents';

/** Who looks at the pages, as the API says; null for somebody who did not sign in. */
export type Viewer = MeQuery['me'];

export const ViewerContext = createContext<Viewer>(null);

export const useViewer = () => useContext(ViewerContext);

/** Whether the viewer has a right, or one of several. */
export const may = (viewer: Viewer, needs: Permission | readonly Permission[] | null) => needs === null || [needs].flat().some((one) => viewer?.permissions.includes(one));
