// A Chromium of this machine, its pages, and what they may not do.
import { chromium, request } from 'playwright-core';

export const address = process.env.CONSOLE_ADDRESS ?? 'http://localhost:5080';
// A machine that does much else at the same time is slow, not wrong.
const patience = 120_000;
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

let failed = 0;

// One for all scripts of a process: the start of it costs more than many a script.
let browsing;
let stays = false;

/** Has the browser stay when a script is done, for the next one. */
export function keepBrowser() { stays = true; }

/** Ends the browser, where there is one. */
export const endBrowser = async () => { await (await browsing)?.close(); browsing = undefined; };

/** Prints how a check went; the caller counts on every line beginning with ok. */
export function check(what, holds, details = '') {
  if (!holds) failed++;
  console.log(`${holds ? 'ok' : 'FAILED'} ${what}${holds ? '' : ` ${details}`}`);
}

// What each page complained of.
const told = new WeakMap();

/** Runs checks in a browser, and ends with an error where one failed or the page itself complained. */
export async function inBrowser(run) {
  failed = 0;
  const browser = await (browsing ??= chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] }));
  try {
    await run(browser);
  } catch (error) {
    for (const page of browser.contexts().flatMap((context) => context.pages())) console.log(`${page.url()} showed: ${await page.innerText('body').catch(String)}\n${(told.get(page) ?? []).join('\n')}`);
    throw error;
  } finally {
    await Promise.all(browser.contexts().map((context) => context.close()));
    if (!stays) await endBrowser();
  }
  process.exitCode = failed > 0 ? 1 : 0;
}

/** A page of a new visitor, who keeps what the network and the console told. */
export async function visit(browser, { language, ...options } = {}) {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
  if (language) await context.addInitScript((chosen) => localStorage.setItem('language', chosen), language);
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const complaints = [];
  const answers = [];
  const requests = [];
  told.set(page, complaints);
  page.on('console', (message) => { if (message.type() === 'error' && !/status of 401/.test(message.text())) complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  page.on('response', async (response) => {
    if (!response.url().endsWith('/graphql')) return;
    const answer = await response.text().catch(() => '');
    answers.push(answer);
    if (response.status() >= 400) complaints.push(answer);
  });
  return { page, context, complaints, answers, requests };
}

const sessions = new Map();

/** An app of a demo user, who signs in once however often he comes. */
function session(user) {
  // One that failed is begun anew by the next who asks.
  if (!sessions.has(user)) sessions.set(user, begin(user).catch((error) => { sessions.delete(user); throw error; }));
  return sessions.get(user);
}

async function begin(user) {
  const app = await request.newContext({ baseURL: address, extraHTTPHeaders: { 'GraphQL-Preflight': '1' } });
  const answer = await app.post('/session', { data: { userName: user, password: `demo-${user}` } });
  if (!answer.ok()) throw new Error(`${user} cannot sign in: ${answer.status()} ${await answer.text()}`);
  return app;
}

/** A visitor who has signed in already. */
export const enter = async (browser, user, options = {}) => visit(browser, { ...options, storageState: await (await session(user)).storageState() });

/** What the API answers to a demo user. */
export async function askAs(user, query, variables) {
  const answer = await (await (await session(user)).post('/graphql', { data: { query, variables } })).json();
  if (answer.errors) throw new Error(`${user}: ${JSON.stringify(answer.errors)}`);
  return answer.data;
}

/** Loads a page of the console. */
export async function open(page, path) {
  await page.goto(address + path);
  await settled(page);
}

/** Goes to another page of the console as its links do, without loading it anew; it may be one that cannot come. */
export async function go(page, path, { waits = true } = {}) {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, path);
  await page.waitForSelector(`main[data-path=${JSON.stringify(path.split(/[?#]/)[0])}]`);
  if (waits) await settled(page);
}

/** Opens a page that listens for what happens elsewhere, and waits until it does. */
export async function listen(page, path) {
  const asked = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framesent', { predicate: ({ payload }) => String(payload).includes('"subscribe"') }));
  await open(page, path);
  await asked;
}

/** Waits until what is shown is what the address says, has its heading, and nothing of it is still on its way. */
export const settled = (page) => page.waitForFunction(() => document.querySelector('main')?.dataset.search === location.search && document.querySelector('main').dataset.path === location.pathname && document.querySelector('main h1') && !document.querySelector('[aria-busy="true"]'));

/** Signs in by the form, as a person does. */
export async function signIn(page, user) {
  await open(page, '/');
  await page.fill('input[name=userName]', user);
  await page.fill('input[name=password]', `demo-${user}`);
  await Promise.all([page.waitForURL((url) => url.pathname !== '/'), page.click('button[type=submit]')]);
  await settled(page);
}

/** What the API answers to the visitor of a page. */
export const ask = (page, query, variables) => page.evaluate(async (body) => {
  const answer = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', 'GraphQL-Preflight': '1' }, body });
  return (await answer.json()).data;
}, JSON.stringify({ query, variables }));
