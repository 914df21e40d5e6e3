// Lists: sorted, filtered, with the columns one wants, kept as views, saved whole; and what is amended from them.
import { readFileSync } from 'node:fs';
import { ask, check, enter, inBrowser, open, settled, signIn, visit } from './browser.mjs';
import { deed } from './case.mjs';

const heads = (page) => page.$$eval('main thead th', (cells) => cells.map((cell) => cell.textContent.replace(/\s[↑↓]$/, '')));

/** Saves the list that is shown, and reads the file. */
async function saved(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as CSV' }).click()]);
  return readFileSync(await download.path(), 'utf8').replace('\uFEFF', '').trimEnd().split('\r\n');
}

await inBrowser(async (browser) => {
  const { page, complaints, context } = await visit(browser);
  await signIn(page, 'secretariat');
  await open(page, '/organizations');
  await page.getByRole('button', { name: 'Country' }).click();
  await page.waitForURL(/order=country/);
  await settled(page);
  check('a head of a column sorts by it, in the address too', await page.locator('th[aria-sort=ascending]').textContent() === 'Country\u00a0↑');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.waitForURL(/after=/);
  await settled(page);
  await page.getByRole('button', { name: 'Previous' }).click();
  await page.waitForURL(/before=/);
  await settled(page);
  check('one pages on and back', await page.locator('main tbody tr').count() === 25);

  await page.locator('summary', { hasText: 'Columns' }).click();
  await page.getByLabel('Region', { exact: true }).last().check();
  await page.getByLabel('Form', { exact: true }).last().uncheck();
  await page.keyboard.press('Escape');
  const chosen = await heads(page);
  check('columns are chosen', chosen.includes('Region') && !chosen.includes('Form'), chosen.join());
  await page.reload();
  await settled(page);
  check('and stay chosen', (await heads(page)).join() === chosen.join(), (await heads(page)).join());

  await page.getByLabel('Region').first().selectOption('AFRICA');
  await page.waitForURL(/region=AFRICA/);
  await settled(page);
  await page.locator('summary', { hasText: 'Views' }).click();
  await page.fill('input[name=view]', 'Africa');
  await page.keyboard.press('Enter');
  const there = await page.getByRole('link', { name: 'Africa' }).getAttribute('href');
  check('a view has the filter, the order and the columns in its address', /region=AFRICA/.test(there) && /order=country/.test(there) && /columns=/.test(there) && !/before=/.test(there), there);
  const guest = await visit(browser);
  await signIn(guest.page, 'spg');
  await open(guest.page, there);
  check('somebody else sees the same under the same address', (await heads(guest.page)).join() === chosen.join() && await guest.page.getByLabel('Region').first().inputValue() === 'AFRICA');
  await guest.context.close();
  await open(page, '/organizations');
  await page.locator('summary', { hasText: 'Views' }).click();
  await page.getByRole('link', { name: 'Africa' }).click();
  await page.waitForURL(/region=AFRICA/);
  await settled(page);
  check('a view is opened again', page.url().endsWith(there.split('?')[1]), page.url());

  await open(page, '/organizations');
  const all = async () => (await ask(page, '{ organizations(first: 0) { totalCount } }')).organizations.totalCount;
  // Others add some meanwhile.
  const before = await all();
  const lines = await saved(page);
  const rows = lines.length - 1;
  check(`all ${rows} rows are saved, not just the page`, rows >= before && rows <= await all() && rows > 100 && lines[0].split(',').length === chosen.length, `${lines.length} lines, ${lines[0]}`);
  check('it is said how many were saved', (await page.locator('main [role=status]').allTextContents()).join().includes(`Rows saved: ${rows}`));

  const objective = (await ask(page, '{ objectives(first: 1, where: { framework: { toYear: { gte: 2026 } } }) { nodes { id } } }')).objectives.nodes[0].id;
  await open(page, `/candidates?objective=${objective}`);
  await page.getByLabel('Not rated yet').click();
  await page.waitForURL(/risk=UNRATED/);
  await settled(page);
  check('candidates are narrowed by risk, in the address', await page.locator('main tbody a[href^="/organizations/"]').count() > 0);
  await page.getByRole('link', { name: 'Open a relationship' }).first().click();
  await page.waitForSelector('form input[name=title]');
  await page.fill('input[name=title]', 'Begun from the candidates');
  await page.fill('textarea[name=scope]', 'Exchange of findings on pests of stored grain.');
  await page.locator('form').getByRole('button', { name: 'Open a relationship' }).click();
  await page.waitForSelector('#objectives form select[name=objective]');
  check('a relationship is opened from there, and its objective is chosen already', await page.locator('#objectives form select[name=objective]').inputValue() === objective);
  check('the browser complains of nothing', complaints.length === 0, complaints.join('\n'));
  await context.close();

  const admin = await enter(browser, 'admin');
  await open(admin.page, '/screening/lists');
  await admin.page.getByRole('button', { name: 'Have a list fetched' }).click();
  await admin.page.fill('input[name=kind]', 'shopping-list');
  await admin.page.fill('textarea[name=addresses]', 'https://lists.example/shopping.xml');
  await admin.page.getByRole('button', { name: 'Have a list fetched' }).last().click();
  await admin.page.locator('form [role=alert] p').waitFor();
  check('a list that nobody can read is refused in the server’s words', (await admin.page.locator('form [role=alert]').textContent()).includes('un-consolidated'));
  check('the administrator’s browser complains of nothing', admin.complaints.length === 0, admin.complaints.join('\n'));
  await admin.context.close();

  const officer = await visit(browser);
  await signIn(officer.page, 'secretariat');
  // One of its own, which nobody else looks for.
  const organization = (await ask(officer.page, '{ organizations(first: 1) { nodes { id } } }')).organizations.nodes[0].id;
  const { id: logged } = await deed('secretariat', 'logInteraction', 'interaction { id }', { kind: 'MEETING', subject: `To be amended ${Date.now()}`, organizations: [organization] });
  await open(officer.page, '/interactions');
  await officer.page.locator(`main tbody a[href="/interactions/${logged}"]`).click();
  await officer.page.waitForURL(/\/interactions\/int_/);
  await settled(officer.page);
  const subject = `Amended ${Date.now()}`;
  await officer.page.getByRole('button', { name: 'Amend' }).click();
  await officer.page.fill('input[name=subject]', subject);
  await officer.page.fill('input[name=note]', 'Send the corrected minutes');
  await officer.page.getByRole('button', { name: 'Amend' }).last().click();
  await officer.page.waitForFunction((words) => document.querySelector('h1').textContent === words, subject);
  check('what was logged is amended, with a further follow-up', (await officer.page.textContent('main')).includes('Send the corrected minutes'));
  await officer.page.locator('tr', { hasText: 'Send the corrected minutes' }).getByRole('button', { name: 'Done' }).click();
  await officer.page.fill('input[name=outcome]', 'Sent and read');
  await officer.page.locator('form').getByRole('button', { name: 'Done' }).click();
  await officer.page.getByText('Sent and read').waitFor();
  check('and the follow-up is completed with what came of it', true);
  check('the officer’s browser complains of nothing', officer.complaints.length === 0, officer.complaints.join('\n'));
});
