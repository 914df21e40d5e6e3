// Pictures of every page at three widths, in light, in dark and from right to left: node e2e/screenshots.mjs FOLDER [PART OF A NAME]. Somebody looks at them before a change of style is kept.
import { mkdirSync } from 'node:fs';
import { enter, go, inBrowser, open, visit } from './browser.mjs';
import { byUser, few, places } from './places.mjs';

const [folder = 'screenshots', part = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const styles = [['light', 'en', [1440, 768, 390]], ['dark', 'en', [1440, 768, 390]], ['light', 'ar', [1440, 390]]];

// A page that goes on and on is shown as far as one scrolls to judge it.
const longest = 2400;

async function shoot(page, name, colorScheme, language, widths) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const height = Math.min(longest, await page.evaluate(() => document.documentElement.scrollHeight));
    await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}-${language}.png`, fullPage: true, clip: { x: 0, y: 0, width, height } });
  }
}

await inBrowser(async (browser) => {
  const lanes = byUser((await places()).filter(({ name }) => name.includes(part)));
  for (const [colorScheme, language, widths] of styles) {
    await few(2, lanes, async ([user, mine]) => {
      const options = { colorScheme, language };
      const { page, context } = user ? await enter(browser, user, options) : await visit(browser, options);
      await open(page, '/');
      if (!user) await shoot(page, 'sign-in', colorScheme, language, widths);
      for (const { path, name } of mine) {
        await go(page, path);
        await shoot(page, name, colorScheme, language, widths);
      }
      if (user === 'secretariat') {
        await page.keyboard.press('i');
        await page.waitForSelector('[role=dialog] input[name=subject]');
        await shoot(page, 'log', colorScheme, language, widths);
      }
      await context.close();
    });
  }
});
