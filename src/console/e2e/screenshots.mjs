// Pictures of the main pages, in a folder: node e2e/screenshots.mjs FOLDER. Somebody looks at them before a change of style is kept.
import { mkdirSync } from 'node:fs';
import { ask, inBrowser, open, signIn, visit } from './browser.mjs';

const folder = process.argv[2] ?? 'screenshots';
mkdirSync(folder, { recursive: true });

await inBrowser(async (browser) => {
  for (const [colorScheme, language] of [['light', 'en'], ['dark', 'en'], ['light', 'ar']]) {
    const { page, context } = await visit(browser, { colorScheme });
    await context.addInitScript((chosen) => localStorage.setItem('language', chosen), language);
    await open(page, '/');
    const shoot = async (name) => {
      for (const width of [1440, 768, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}-${language}.png` });
      }
    };
    await shoot('sign-in');
    await signIn(page, 'secretariat');
    const organization = (await ask(page, '{ relationships(first: 1, where: { state: { eq: ACTIVE } }) { nodes { organization { id } } } }')).relationships.nodes[0].organization.id;
    const approval = (await ask(page, '{ approvals(first: 1, where: { state: { eq: DECIDED }, route: { eq: COMMISSION_DECISION } }) { nodes { id } } }')).approvals.nodes[0].id;
    for (const [name, path] of [['today', '/today'], ['organizations', '/organizations'], ['organization', `/organizations/${organization}`], ['approvals', '/approvals?session=2026-21'], ['approval', `/approvals/${approval}`], ['register', '/register']]) {
      await open(page, path);
      await shoot(name);
    }
    await page.keyboard.press('i');
    await page.waitForSelector('[role=dialog] input[name=subject]');
    await shoot('log');
    await context.close();
  }
});
