import { Suspense, lazy } from 'react';
import type { Heard } from './Live';

// Without it a page shows what it asked for, as it did before.
const Live = lazy(() => import('./Live').catch(() => ({ default: Silent })));

/** Listening begins after the page is there, and what it needs is fetched then. */
export const LiveLater = (props: { hear: readonly Heard[]; ask: () => void }) => <Suspense fallback={<Silent />}><Live {...props} /></Suspense>;

function Silent() {
  return <p role="status" />;
}
