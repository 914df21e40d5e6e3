// A Chromium of this machine, its pages, and what they may not do.
import { chromium } from 'playwright-core';

export const address = process.env.CONSOLE_ADDRESS ?? 'http://localhost:5080';
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

let failed = 0;

/** Prints how a check went; the caller counts on every line beginning with ok. */
export function check(what, holds, details = '') {
  if (!holds) failed++;
  console.log(`${holds ? 'ok' : 'FAILED'} ${what}${holds ? '' : ` ${details}`}`);
}

/** Runs checks in a browser, and ends with an error where one failed or the page itself complained. */
export async function inBrowser(run) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  try {
    await run(browser);
  } finally {
    await browser.close();
  }
  process.exitCode = failed > 0 ? 1 : 0;
}

/** A page of a new visitor, who keeps what the network and the console told. */
export async function visit(browser, options = {}) {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const complaints = [];
  const answers = [];
  const requests = [];
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

export async function open(page, path) {
  await page.goto(address + path);
  await settled(page);
}

/** Waits until a page has its heading, and nothing of it is still on its way. */
export const settled = (page) => page.waitForFunction(() => document.querySelector('main h1') && !document.querySelector('[aria-busy="true"]'));

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
