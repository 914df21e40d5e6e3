import { own } from '../api/client';

export type SignInResult = 'done' | 'wrong' | 'often' | 'down';

/** Begins a session: the answer sets a cookie that no script can read. */
export async function signIn(userName: string, password: string): Promise<SignInResult> {
  try {
    const answer = await fetch('/session', { method: 'POST', headers: { ...own, 'content-type': 'application/json' }, body: JSON.stringify({ userName, password }) });
    return answer.ok ? 'done' : answer.status === 401 ? 'wrong' : answer.status === 429 ? 'often' : 'down';
  } catch {
    return 'down';
  }
}

/** Ends the session; the page is loaded anew, so that nothing of it stays in memory. */
export async function signOut(): Promise<void> {
  await fetch('/session', { method: 'DELETE', headers: own });
  window.location.assign('/');
}
