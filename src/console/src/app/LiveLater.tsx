import { Suspense, lazy } from 'react';
import type { Heard } from './Live';

const Live = lazy(() => import('./Live'));

/** Listening begins after the page is there, and what it needs is fetched then. */
export const LiveLater = (props: { hear: readonly Heard[]; ask: () => void }) => <Suspense fallback={<p role="status" />}><Live {...props} /></Suspense>;
