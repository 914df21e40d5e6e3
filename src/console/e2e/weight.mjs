// What the first screen costs the line: bytes packed, time on a slow one, and how often it asks.
import { statSync } from 'node:fs';
import { address, check, enter, inBrowser, open, settled, visit } from './browser.mjs';

const most = 200_000;
const everybody = ['secretariat', 'executive', 'bureau', 'spg', 'cpm', 'auditor', 'admin', 'expert', undefined];
const slow = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

const packed = (url) => statSync(new URL(`../dist/assets/${url.split('/').pop()}.gz`, import.meta.url)).size;

await inBrowser(async (browser) => {
  // One at a time: two browsers on two cores would time each other.
  for (const user of everybody) {
    const { page, context, requests } = user ? await enter(browser, user) : await visit(browser);
    const line = await context.newCDPSession(page);
    await line.send('Network.enable');
    await line.send('Network.emulateNetworkConditions', slow);
    await page.goto(user ? address : `${address}/register`);
    await page.waitForURL((url) => url.pathname !== '/');
    const whole = Math.round(await (await page.waitForFunction(() => document.querySelector('main h1') && !document.querySelector('[aria-busy="true"]') && performance.now())).jsonValue());
    const first = Math.round(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity));
    const files = [...new Set(requests.filter((url) => /\/assets\/.*\.(js|css)$/.test(url)))];
    const bytes = files.reduce((sum, url) => sum + packed(url), 0);
    const what = `${user ?? 'the public'} at ${new URL(page.url()).pathname}`;
    check(`${what}: ${bytes} bytes of script and style, gzipped, in ${files.length} files`, bytes > 0 && bytes <= most);
    check(`${what}: on a line of 1.6 Mbit/s and 150 ms the first content is there after ${first} ms, all of it after ${whole} ms`, first < 3000, `${first} ms`);
    await context.close();
  }

  const { page, requests } = await enter(browser, 'secretariat');
  await open(page, '/today');
  requests.length = 0;
  await page.click('nav a[href="/organizations"]');
  await page.waitForSelector('main tbody tr');
  await settled(page);
  check('a screen asks the API once', requests.filter((url) => url.endsWith('/graphql')).length <= 2, requests.join('\n'));
});
