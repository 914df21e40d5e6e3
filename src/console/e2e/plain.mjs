// Without scripts, on the screen of an old phone: the register is read, searched and turned over, and one can sign in.
import { address, check, inBrowser, visit } from './browser.mjs';

await inBrowser(async (browser) => {
  const { page, complaints } = await visit(browser, { javaScriptEnabled: false, viewport: { width: 320, height: 568 } });
  const missing = [];
  page.on('response', (answer) => { if (answer.status() >= 400 && !/favicon|nonsense/.test(answer.url())) missing.push(answer.url()); });
  const narrow = async (what) => {
    const width = Math.max(...await page.locator('body, main, main *').evaluateAll((all) => all.map((one) => Math.ceil(one.getBoundingClientRect().right))));
    check(`${what}: nothing is wider than the screen`, width <= 320, `${width} px`);
  };

  await page.goto(`${address}/register`);
  await page.getByRole('link', { name: '/start/register' }).click();
  check('the console leads to the register without scripts', new URL(page.url()).pathname === '/start/register');
  const entries = page.locator('ul.links > li');
  const count = await entries.count();
  check(`its first page has ${count} entries`, count > 0 && count <= 25 && /\d+ found/.test(await page.textContent('main')));
  await narrow('register');
  const first = await entries.first().locator('strong').textContent();
  const next = page.getByRole('link', { name: 'Next page' });
  if (await next.count() > 0) {
    await next.click();
    await page.waitForURL(/after=./);
    check('its pages are turned', await entries.count() > 0 && await entries.first().locator('strong').textContent() !== first);
  }
  await page.fill('input[name=q]', first);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL(/q=./);
  check('and it is searched', (await entries.locator('strong').allTextContents()).includes(first), page.url());
  await page.goto(`${address}/start/register?after=nonsense`);
  check('a mistaken address is told as such', await page.locator('[role=alert]').count() === 1);
  await page.goto(`${address}/start`);
  await narrow('sign-in');
  await page.fill('input[name=userName]', 'cpm');
  await page.fill('input[name=password]', 'demo-cpm');
  await page.getByRole('button', { name: 'Sign in' }).click();
  check('one signs in', await page.getByText('Signed in as cpm').waitFor().then(() => true, () => false));
  await narrow('start');
  const own = complaints.filter((line) => !/status of/.test(line));
  check('the browser complains of nothing', own.length === 0 && missing.length === 0, [...own, ...missing].join('\n'));
});
