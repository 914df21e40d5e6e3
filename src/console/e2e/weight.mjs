// What the first screen costs the line: bytes packed, time on a slow one, and how often it asks.
import { statSync } from 'node:fs';
import { check, inBrowser, open, settled, signIn, visit } from './browser.mjs';

const most = 200_000;

await inBrowser(async (browser) => {
  const { page, context, requests } = await visit(browser);
  await signIn(page, 'secretariat');
  requests.length = 0;
  await open(page, '/today');
  const files = [...new Set(requests.filter((url) => /\/assets\/.*\.(js|css)$/.test(url)))].map((url) => new URL(`../dist/assets/${url.split('/').pop()}.gz`, import.meta.url));
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  check(`the first load takes ${bytes} bytes of script and style, gzipped, in ${files.length} files`, bytes > 0 && bytes <= most);

  requests.length = 0;
  await page.click('nav a[href="/organizations"]');
  await page.waitForSelector('main tbody tr');
  await settled(page);
  check('a screen asks the API once', requests.filter((url) => url.endsWith('/graphql')).length <= 2, requests.join('\n'));

  const slow = await context.newPage();
  const line = await context.newCDPSession(slow);
  await line.send('Network.enable');
  await line.send('Network.clearBrowserCache');
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 });
  const began = Date.now();
  await open(slow, '/today').catch(() => undefined);
  const shown = await slow.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity);
  console.log(`ok on a line of 1.6 Mbit/s and 150 ms the first content is there after ${Math.round(shown)} ms, all of it after ${Date.now() - began} ms`);
  check('the first screen is there within 3 s on a slow line', shown < 3000, `${shown} ms`);
});
