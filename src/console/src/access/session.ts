import { own } from '../api/own';

/** How a sign-in went; too many attempts, with the seconds until the next one counts. */
export type SignInResult = 'done' | 'wrong' | 'down' | { waits: number };

/** Begins a session: the answer sets a cookie that no script can read. */
export async function signIn(userName: string, password: string): Promise<SignInResult> {
  try {
    const answer = await fetch('/session', { method: 'POST', headers: { ...own, 'content-type': 'application/json' }, body: JSON.stringify({ userName, password }) });
    return answer.ok ? 'done' : answer.status === 401 ? 'wrong' : answer.status === 429 ? { waits: Number(answer.headers.get('retry-after')) } : 'down';
  } catch {
    return 'down';
  }
}

/** Ends the session; the page is loaded anew, so that nothing of it stays in memory. */
export async function signOut(): Promise<void> {
  await fetch('/session', { method: 'DELETE', headers: own });
  window.location.assign('/');
}
