import { Client, fetchExchange } from 'urql';
import { MeDocument } from './documents';
import { own } from './own';

// Past the queue of what waits until somebody has signed in again.
const direct = new Client({ url: '/graphql', preferGetMethod: false, requestPolicy: 'network-only', fetchOptions: { credentials: 'same-origin', headers: own }, exchanges: [fetchExchange] });

let known: string | undefined;
let resume: (() => void) | undefined;
let waiting: Promise<void> | undefined;
const happenings = new EventTarget();

/** Takes note of who is signed in, so that nobody else goes on with what he began. */
export function knowAs(userName: string) { known = userName; }

function on(what: 'ended' | 'begun', tell: () => void): () => void {
  happenings.addEventListener(what, tell);
  return () => happenings.removeEventListener(what, tell);
}

/** Tells when the session has ended in the middle of something. */
export const onEnded = (tell: () => void) => on('ended', tell);

/** Tells when its owner has signed in again. */
export const onBegunAgain = (tell: () => void) => on('begun', tell);

/** Waits, where a session has ended, until its owner has signed in again; what was refused for another reason is not kept. */
export async function signedIn(): Promise<void> {
  if (!known) return;
  const { data, error } = await direct.query(MeDocument, {});
  if (error || data?.me?.userName === known) return;
  waiting ??= new Promise((done) => {
    resume = done;
    happenings.dispatchEvent(new Event('ended'));
  });
  await waiting;
}

/** Lets everything go on that waited for a sign-in. */
export function begunAgain() {
  resume?.();
  waiting = undefined;
  happenings.dispatchEvent(new Event('begun'));
}
