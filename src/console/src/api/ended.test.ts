import { beforeEach, expect, it, vi } from 'vitest';
import { begunAgain, knowAs, onEnded, signedIn } from './ended';

const answers: (string | null)[] = [];

beforeEach(() => {
  answers.length = 0;
  vi.stubGlobal('fetch', () => {
    const userName = answers.shift();
    const me = userName ? { userName, roles: [], permissions: [], contact: null } : null;
    return Promise.resolve(new Response(JSON.stringify({ data: { me } }), { headers: { 'content-type': 'application/json' } }));
  });
});

it('Nobody waits who was never signed in', async () => expect(await signedIn()).toBeUndefined());

it('Who is still signed in was refused for another reason, and does not wait', async () => {
  knowAs('secretariat');
  answers.push('secretariat');
  expect(await signedIn()).toBeUndefined();
});

it.each([['has ended', null], ['is somebody else’s by now', 'admin']])('Whoever’s session %s waits until he has signed in again, and is told once', async (_, there) => {
  const told: string[] = [];
  const stop = onEnded(() => told.push('ended'));
  knowAs('secretariat');
  answers.push(there, there);
  const both = Promise.all([signedIn(), signedIn()]).then(() => told.push('went on'));
  await vi.waitFor(() => expect(told).toEqual(['ended']), 60_000);
  begunAgain();
  await both;
  expect(told).toEqual(['ended', 'went on']);
  stop();
});
