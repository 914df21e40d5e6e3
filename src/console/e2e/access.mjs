// Everybody can read every page: axe finds nothing in light, in dark and from right to left.
import { readFileSync } from 'node:fs';
import { ask, check, inBrowser, open, signIn, visit } from './browser.mjs';

const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// The dark pages differ from the light ones in their colours only.
const colours = { type: 'rule', values: ['color-contrast'] };

// What the officer's navigation does not lead to.
const others = { spg: ['/candidates', '/matrix'], executive: ['/decisions'], auditor: ['/audit'], admin: ['/users', '/screening/lists', '/profiles'] };

const narrow = { width: 390, height: 800 };
const usual = { width: 1280, height: 720 };

async function examine(page, what, rules) {
  // By the debugger, which the page's own rules for scripts do not bind.
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate((run) => window.axe.run(document, { runOnly: run }), rules);
  check(`${what}: axe finds nothing (${passes.length} rules hold)`, violations.length === 0 && passes.length > 0, JSON.stringify(violations.map(({ id, nodes }) => [id, nodes.slice(0, 2).map(({ html, any }) => [html.slice(0, 160), any[0]?.message])])));
  for (const size of [narrow, usual]) {
    await page.setViewportSize(size);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    check(`${what}: nothing is wider than a window of ${size.width} px`, wide <= 0, `${wide} px`);
  }
}

await inBrowser(async (browser) => {
  await Promise.all([['light', 'en', everything], ['dark', 'en', colours], ['light', 'ar', everything]].map(async ([scheme, language, rules]) => {
    const { page, context } = await visit(browser, { colorScheme: scheme });
    await context.addInitScript((chosen) => localStorage.setItem('language', chosen), language);
    const name = `${scheme} ${language}`;
    await open(page, '/');
    await examine(page, `${name} sign-in`, rules);
    await signIn(page, 'secretariat');
    check(`${name}: written ${language === 'ar' ? 'from right to left' : 'from left to right'}`, await page.evaluate(() => getComputedStyle(document.body).direction) === (language === 'ar' ? 'rtl' : 'ltr'));
    const organization = (await ask(page, '{ interactions(first: 50) { nodes { organizations(first: 1) { nodes { organization { id } } } } } }')).interactions.nodes.flatMap((one) => one.organizations.nodes)[0].organization.id;
    const contact = (await ask(page, '{ contacts(first: 1) { nodes { id } } }')).contacts.nodes[0].id;
    const relationship = (await ask(page, '{ relationships(first: 1, where: { state: { eq: IN_DUE_DILIGENCE } }) { nodes { id } } }')).relationships.nodes[0].id;
    const approval = (await ask(page, '{ approvals(first: 1, where: { state: { eq: DECIDED } }) { nodes { id } } }')).approvals.nodes[0].id;
    for (const path of ['/today', '/organizations', `/organizations/${organization}`, `/contacts/${contact}`, `/relationships/${relationship}`, '/approvals', `/approvals/${approval}`, '/register', '/nothing']) {
      await open(page, path);
      await examine(page, `${name} ${path.split('/')[1]}${path.split('/').length > 2 ? ' page' : ''}`, rules);
    }
    await page.keyboard.press('i');
    await page.waitForSelector('[role=dialog] input[name=subject]');
    await examine(page, `${name} logging`, rules);
    await page.keyboard.press('Escape');
    for (const [user, paths] of Object.entries(others)) {
      await context.clearCookies();
      await signIn(page, user);
      for (const path of paths) {
        await open(page, path);
        await examine(page, `${name} ${path.slice(1)} as ${user}`, rules);
      }
    }
    await context.close();
  }));

  const { page } = await visit(browser);
  await signIn(page, 'cpm');
  await page.keyboard.press('Tab');
  check('the first stop of the keyboard leads past the navigation', await page.evaluate(() => document.activeElement.getAttribute('href')) === '#content');
  const seen = await page.waitForFunction(() => document.activeElement.getBoundingClientRect().top >= 0 && getComputedStyle(document.activeElement).outlineStyle === 'solid', null, { timeout: 5_000 }).catch(() => null);
  check('and is seen', seen !== null);
});
