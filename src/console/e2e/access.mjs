// Everybody can read every page: axe finds nothing in light, in dark and from right to left, and nothing is wider than the narrowest window.
import { readFileSync } from 'node:fs';
import { check, enter, go, inBrowser, open, settled, visit } from './browser.mjs';
import { byUser, few, places } from './places.mjs';

const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] };

// 320 px is also what a window of 1280 px has left at 400 %.
const widths = [320, 390, 768, 1280];
const touched = 390;

async function examine(page, what, chosen = rules) {
  const { violations, held } = await page.evaluate((options) => window.axe.run(document, options).then(({ violations, passes }) => ({ violations, held: passes.length })), chosen);
  check(`${what}: axe finds nothing (${held} rules hold)`, violations.length === 0 && held > 0, JSON.stringify(violations.map(({ id, nodes }) => [id, nodes.slice(0, 2).map(({ html, any }) => [html.slice(0, 160), any[0]?.message])])));
}

async function narrow(page, what) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth
      && [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > window.innerWidth || one.getBoundingClientRect().left < 0).slice(-5).map((one) => one.outerHTML.slice(0, 200)));
    check(`${what}: nothing is wider than a window of ${width} px`, !wide, JSON.stringify(wide));
    const cut = await page.$$eval('main *', (all) => all.filter((one) => one.checkVisibility() && one.tagName !== 'TEXTAREA' && one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX) && getComputedStyle(one).getPropertyValue('--end').trim() !== '2.5rem').map((one) => one.outerHTML.slice(0, 200)));
    check(`${what}: at ${width} px one sees of what is wider than its place that it goes on`, cut.length === 0, JSON.stringify(cut));
    if (width === touched) await examine(page, `${what}, by hand,`, { runOnly: { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] }, resultTypes: ['violations'] });
  }
}

/** One colour stands out, nothing is named that is not said, and the navigation stays where it is from page to page. */
async function quiet(page, what, places) {
  const strange = await page.$$eval('input[type=checkbox], input[type=radio], progress', (all) => all.filter((one) => getComputedStyle(one).accentColor !== getComputedStyle(document.documentElement).accentColor || getComputedStyle(one).accentColor === 'auto').map((one) => one.outerHTML.slice(0, 200)));
  check(`${what}: what is ticked has the colour of the house`, strange.length === 0, JSON.stringify(strange));
  const unsaid = await page.$$eval('main dd', (all) => all.filter((one) => one.innerText.trim() === '').map((one) => one.parentElement.innerText));
  check(`${what}: no term stands without what it says`, unsaid.length === 0, JSON.stringify(unsaid));
  const spots = await page.$$eval('nav a', (links) => links.map((link) => `${link.textContent} ${Math.round(link.getBoundingClientRect().left)} ${link.offsetTop}`).join('; '));
  check(`${what}: the navigation stands where it stood`, spots === (places.spots ??= spots), `${spots} instead of ${places.spots}`);
}

/** Looks at what a page shows in both themes and from right to left. */
async function look(page, what) {
  // By the debugger, which the page's own rules for scripts do not bind.
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);
  await examine(page, `light en ${what}`);
  await narrow(page, `en ${what}`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForSelector('html[data-mantine-color-scheme=dark]');
  await examine(page, `dark en ${what}`);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.waitForSelector('html[data-mantine-color-scheme=light]');
  await speak(page, 'ar');
  check(`ar ${what}: written from right to left`, await page.evaluate(() => getComputedStyle(document.body).direction) === 'rtl');
  await examine(page, `light ar ${what}`);
  await narrow(page, `ar ${what}`);
  await speak(page, 'en');
}

// A dialog keeps the footer from being pressed, not from being heard.
async function speak(page, language) {
  await page.selectOption('footer select >> nth=0', language, { force: true });
  await page.waitForSelector(`html[lang=${language}]`, { state: 'attached' });
  await settled(page);
}

// What is opened on a page: the form that is in everybody's reach, and those of a case.
const opened = {
  '/today': async (page) => {
    await page.keyboard.press('i');
    await page.waitForSelector('[role=dialog] input[name=subject]');
  },
  '/relationships/': async (page) => {
    await page.getByRole('button', { name: 'Change the terms' }).click();
    await page.getByRole('button', { name: 'Link an objective' }).click();
  },
};

await inBrowser(async (browser) => {
  const all = await places();
  await few(2, byUser(all), async ([user, mine]) => {
    const { page, context } = user ? await enter(browser, user) : await visit(browser);
    await open(page, '/');
    if (!user) await look(page, 'sign-in');
    const stood = {};
    for (const { path, name } of mine) {
      await go(page, path);
      await page.setViewportSize({ width: 768, height: 800 });
      await quiet(page, name, stood);
      await look(page, name);
      const [, act] = Object.entries(opened).find(([beginning]) => path.startsWith(beginning)) ?? [];
      if (!act) continue;
      await act(page);
      await look(page, `${name} with a form`);
      await page.keyboard.press('Escape');
    }
    await go(page, '/nothing');
    await look(page, `what is not there, to ${user ?? 'the public'}`);
    await context.close();
  });
  const { page } = await enter(browser, 'spg');
  await open(page, '/users');
  await look(page, 'what one may not see');

  // Colours that the system forces, and motion that somebody cannot bear.
  await go(page, '/candidates');
  await page.emulateMedia({ forcedColors: 'active' });
  const edgeless = await page.$$eval('main button', (buttons) => buttons.filter((one) => one.getClientRects().length > 0 && getComputedStyle(one).borderTopStyle === 'none' && !one.closest('th')).length);
  check('in forced colours every button has an edge', edgeless === 0, `${edgeless}`);
  check('and the page one is on is told by its weight', await page.$eval('nav a[aria-current=page]', (link) => Number(getComputedStyle(link).fontWeight) >= 600));
  await page.emulateMedia({ forcedColors: 'none' });
  let goOn;
  const held = new Promise((resolve) => { goOn = resolve; });
  await page.route('**/graphql', async (route) => { await held; await route.continue(); });
  await go(page, '/organizations', { waits: false });
  await page.waitForSelector('[aria-busy=true]');
  const moving = await page.evaluate(() => document.getAnimations().filter(({ effect, playState }) => playState === 'running' && effect.getComputedTiming().duration > 1).length);
  check('what waits does not move for whoever asks for rest', moving === 0, `${moving}`);
  goOn();
  await settled(page);
});
