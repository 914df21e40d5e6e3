// The line goes and comes back: every page says so in words, keeps standing, and is there again at the next try.
import { check, enter, go, inBrowser, open, visit } from './browser.mjs';
import { byUser, few, places } from './places.mjs';

const failure = 'main [role=alert] button';

// What is between browser and server answers by itself when the server is down.
const down = (context) => context.route('**/graphql', (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>502 Bad Gateway</h1>' }));

async function look(page, what, words, back, asked) {
  await page.waitForFunction((selector) => document.querySelector(selector) || (document.querySelector('main h1') && !document.querySelector('[aria-busy="true"]')), failure).catch(() => undefined);
  if (await page.locator(failure).count() === 0 && !asked()) {
    check(`${what}: it asks nothing of the server, and stands`, await page.locator('main h1').count() === 1);
    return back();
  }
  const text = await page.textContent('main');
  check(`${what}: it is said`, text.includes(words), text.slice(0, 200));
  check(`${what}: the page still has its heading and the way elsewhere`, await page.locator('main h1').count() === 1 && await page.locator('header a').count() > 0);
  await back();
  await page.locator(failure).first().click();
  await page.waitForFunction((selector) => !document.querySelector(selector) && document.querySelector('main h1') && !document.querySelector('[aria-busy="true"]'), failure).catch(() => undefined);
  check(`${what}: it is there again at the next try`, await page.locator(failure).count() === 0);
}

await inBrowser(async (browser) => {
  await few(2, byUser(await places()), async ([user, mine]) => {
    for (const offline of [true, false]) {
      const { page, context, requests } = user ? await enter(browser, user) : await visit(browser);
      await open(page, '/nothing');
      for (const { path, name } of mine) {
        if (offline) await context.setOffline(true);
        else await down(context);
        requests.length = 0;
        // Not waited for: it cannot come.
        await go(page, path, { waits: false });
        await look(page, `${name} ${offline ? 'without a line' : 'while the server is down'}`, offline ? 'You are offline' : 'The server does not answer', () => (offline ? context.setOffline(false) : context.unrouteAll()), () => requests.some((url) => url.endsWith('/graphql')));
      }
      await context.close();
    }
  });

  const { page, context } = await enter(browser, 'secretariat');
  await open(page, '/organizations');
  await context.setOffline(true);
  const told = await page.waitForSelector('[role=status]:has-text("You are offline")').then(() => true, () => false);
  check('somebody who reads is told that the line has gone', told && await page.locator('tbody tr').count() > 0);
  await context.setOffline(false);
  check('and that it is back', await page.waitForSelector('[role=status]:has-text("You are offline")', { state: 'detached' }).then(() => true, () => false));
  const closed = await visit(browser);
  await down(closed.context);
  await closed.page.goto((await import('./browser.mjs')).address);
  await closed.page.waitForSelector(failure);
  check('a visitor finds the server down and is told so', (await closed.page.textContent('main')).includes('The server does not answer'));
});
