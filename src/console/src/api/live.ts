import { createClient } from 'graphql-ws';
import { onBegunAgain } from './ended';

/** Told on the window when the line is back: what happened meanwhile was not heard. */
export const lineIsBack = 'line-is-back';

/** One socket for everything that a page listens to; it closes when nobody listens, and comes back after the line was lost. */
export const live = createClient({
  url: new URL('/graphql', window.location.href.replace(/^http/, 'ws')).href,
  keepAlive: 30_000,
  retryAttempts: Infinity,
  shouldRetry: () => true,
  on: { connected: (_, __, again) => { if (again) window.dispatchEvent(new Event(lineIsBack)); } },
});

// A socket stays whose it was when it was opened.
onBegunAgain(() => live.terminate());
