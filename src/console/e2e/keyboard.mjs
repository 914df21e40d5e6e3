// Without a mouse: everything on every page is reached by the tab key in the order in which it is read, is seen when it is reached, and lets go.
import { check, enter, go, inBrowser, open, visit } from './browser.mjs';
import { byUser, few, places } from './places.mjs';

/** What takes the focus, as the page has it; of radio buttons that belong together, one. */
function stops() {
  const able = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0);
  const named = (one) => (one.type === 'radio' ? one.name : '');
  return able.filter((one, at) => !named(one) || able.findIndex((other) => named(other) === named(one)) === at);
}

const said = (one) => `<${one.localName}> ${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40)}`;

async function walk(page, what) {
  const count = await page.evaluate(`(window.there = (${stops})()).length`);
  // Day, month, year and calendar of a date are stops of their own, and one of the page.
  const within = 3 * await page.locator('input[type=date]:visible').count();
  await page.evaluate(`(() => {
    const said = ${said};
    window.reached = [];
    window.unseen = [];
    window.around = false;
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    window.scrollTo(0, 0);
    document.addEventListener('focusin', window.watch = ({ target }) => {
      window.around ||= target === window.reached[0];
      window.reached.push(target);
      // What is drawn shows the focus by the line around it.
      const { outlineStyle, outlineWidth, strokeWidth } = getComputedStyle(target.ownerSVGElement ? target.querySelector('rect, ellipse, circle, path, polygon') : target);
      const { top, bottom, left, right } = target.getBoundingClientRect();
      const there = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
      if (!(target.ownerSVGElement && parseFloat(strokeWidth) >= 3) && (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) || !there) window.unseen.push(said(target) + ' ' + [outlineStyle, outlineWidth, Math.round(left), Math.round(top)].join(' '));
    });
  })()`);
  // Once around; what comes in meanwhile takes presses too, and a page in which one is caught ends the walk all the same.
  for (let press = 0; press <= 2 * (count + within) + 20 && (press < count || !await page.evaluate('window.around')); press++) await page.keyboard.press('Tab');
  const { missed, unseen, first, back, around } = await page.evaluate(`(() => {
    const said = ${said};
    document.removeEventListener('focusin', window.watch);
    // What came or went while it was walked through is not asked after.
    const able = (${stops})().filter((one) => window.there.includes(one));
    const end = window.reached.indexOf(window.reached[0], 1);
    const order = [...new Set(window.reached.slice(0, end < 0 ? undefined : end))].filter((one) => one.isConnected);
    const read = order.every((one, at) => at === 0 || order[at - 1].compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    return { missed: able.filter((one) => !order.includes(one)).map(said), unseen: window.unseen, first: window.reached[0]?.getAttribute('href'), back: read, around: end > 0 };
  })()`);
  check(`${what}: the first stop leads past the navigation`, first === '#content', first);
  check(`${what}: ${count} stops are reached in the order in which they are read, and the first again after the last`, missed.length === 0 && back && around, JSON.stringify({ missed: missed.slice(0, 5), back, around }));
  check(`${what}: each is seen when it is reached`, unseen.length === 0, JSON.stringify(unseen.slice(0, 5)));
}

await inBrowser(async (browser) => {
  await few(2, byUser(await places()), async ([user, mine]) => {
    const { page, context } = user ? await enter(browser, user) : await visit(browser);
    await open(page, '/');
    for (const { path, name } of mine) {
      await go(page, path);
      await walk(page, name);
    }
    await context.close();
  });

  const { page } = await enter(browser, 'secretariat');
  const focus = (name) => page.waitForFunction((wanted) => document.activeElement.name === wanted || document.activeElement.textContent === wanted, name).then(() => true, () => false);
  await open(page, '/organizations');
  const log = page.locator('header button').first();
  await log.focus();
  await page.keyboard.press('Enter');
  check('a dialog takes the focus', await focus('subject'));
  for (let press = 0; press < 30; press++) await page.keyboard.press('Tab');
  check('and keeps it while it is there', await page.evaluate(() => document.activeElement.closest('[role=dialog]') !== null));
  await page.keyboard.press('Escape');
  await page.waitForSelector('[role=dialog]', { state: 'detached' });
  check('Escape closes it and gives the focus back', await focus(await log.textContent()));

  await page.locator('tbody a').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/organizations\/org_/);
  const heard = await page.waitForFunction(() => document.activeElement.localName === 'h1').then(() => true, () => false);
  check('a page that one goes to is begun at its heading', heard);
  const form = page.getByRole('button', { name: 'Open a relationship' });
  await form.focus();
  await page.keyboard.press('Enter');
  check('a form takes the focus', await focus('type'));
  await page.getByRole('button', { name: 'Cancel' }).focus();
  await page.keyboard.press('Enter');
  check('and gives it back to its button when it is closed', await focus('Open a relationship'));
});
