// Accounts: added, given roles, closed; their passwords and tokens; and who guesses too often.
import { request } from 'playwright-core';
import { address, check, enter, inBrowser, open, settled, visit } from './browser.mjs';
import { deed } from './case.mjs';

await inBrowser(async (browser) => {
  const admin = await enter(browser, 'admin');
  await open(admin.page, '/users');
  const name = `demo-clerk-${Date.now() % 1_000_000}`;
  await admin.page.getByRole('button', { name: 'Add an account' }).click();
  await admin.page.fill('input[name=userName]', name);
  await admin.page.fill('input[name=password]', 'short');
  await admin.page.fill('input[name=name]', `Ottoline Marchbanks ${name}`);
  await admin.page.getByRole('checkbox', { name: 'Secretariat' }).check();
  await admin.page.fill('input[name=password]', 'long enough');
  await admin.page.getByRole('button', { name: 'Add an account' }).last().click();
  await admin.page.waitForURL(/\/users\/usr_/);
  check('an account is added, and its page opened', await admin.page.getByText('Ottoline Marchbanks').first().waitFor().then(() => true, () => false));
  const account = new URL(admin.page.url()).pathname;

  const other = await enter(browser, 'admin');
  await open(other.page, account);
  await other.page.getByRole('button', { name: 'Set the roles' }).click();
  await admin.page.getByRole('button', { name: 'Set the roles' }).click();
  await admin.page.getByRole('checkbox', { name: 'Auditor' }).check();
  await admin.page.getByRole('button', { name: 'Set the roles' }).last().click();
  await admin.page.waitForFunction(() => document.querySelector('main dl').textContent.includes('Auditor'));
  await other.page.getByRole('checkbox', { name: 'Expert' }).check();
  await other.page.getByRole('button', { name: 'Set the roles' }).last().click();
  await other.page.getByText('Somebody changed this meanwhile').first().waitFor();
  check('whoever sets roles at the same time is shown what changed', (await other.page.locator('section[role=alert]').textContent()).includes('Auditor'));
  await other.page.getByRole('button', { name: 'Take theirs' }).click();
  await other.context.close();

  const clerk = await visit(browser);
  await open(clerk.page, '/');
  await clerk.page.fill('input[name=userName]', name);
  await clerk.page.fill('input[name=password]', 'long enough');
  await Promise.all([clerk.page.waitForURL((url) => url.pathname !== '/'), clerk.page.click('button[type=submit]')]);
  await open(clerk.page, '/account');
  await clerk.page.locator('summary', { hasText: 'Make a token' }).click();
  await clerk.page.fill('input[name=name]', 'Nightly export');
  await clerk.page.getByRole('checkbox', { name: 'READ_AUDIT', exact: true }).check();
  await clerk.page.getByRole('button', { name: 'Make a token' }).click();
  const token = await clerk.page.locator('[role=status] code').textContent();
  const byToken = async () => {
    const app = await request.newContext({ extraHTTPHeaders: { authorization: `Bearer ${token}` } });
    const answer = await app.post(`${address}/graphql`, { data: { query: '{ me { userName } }' } });
    const said = `${answer.status()} ${await answer.text()}`;
    await app.dispose();
    return said;
  };
  check('an app acts with a token of one’s own', (await byToken()).includes(name), await byToken());
  await open(admin.page, account);
  await admin.page.locator('tr', { hasText: 'Nightly export' }).getByRole('button', { name: 'Revoke' }).click();
  await admin.page.locator('tr', { hasText: 'Nightly export' }).getByText('Revoked on').waitFor();
  check('an administrator revokes it, and it works no longer', (await byToken()).startsWith('401'), await byToken());

  await clerk.page.getByRole('button', { name: 'Change your password' }).click();
  await clerk.page.fill('input[name=currentPassword]', 'wrong enough');
  await clerk.page.fill('input[name=newPassword]', 'longer than before');
  await clerk.page.getByRole('button', { name: 'Change your password' }).last().click();
  await clerk.page.getByText('This is not your current password').waitFor();
  await clerk.page.fill('input[name=currentPassword]', 'long enough');
  await Promise.all([clerk.page.waitForURL(`${address}/`), clerk.page.getByRole('button', { name: 'Change your password' }).last().click()]);
  await settled(clerk.page);
  check('one changes one’s own password, and signs in anew', await clerk.page.isVisible('input[name=password]'));
  await clerk.context.close();

  // The password changed meanwhile: the page is read anew.
  await open(admin.page, account);
  await admin.page.getByRole('button', { name: 'Close the account' }).click();
  await admin.page.fill('input[name=reason]', 'Left the house');
  await admin.page.getByRole('button', { name: 'Close the account' }).last().click();
  await admin.page.waitForFunction(() => document.querySelector('main dl').textContent.includes('Closed'));
  check('an account is closed, and nothing more can be done with it', await admin.page.getByRole('button', { name: 'Set the roles' }).count() === 0);

  const locked = `demo-locked-${Date.now() % 1_000_000}`;
  await deed('admin', 'addUser', 'user { id }', { userName: locked, password: 'long enough', roles: ['AUDITOR'], name: `Percival Thistlewood ${locked}` });
  const guesser = await visit(browser);
  await open(guesser.page, '/');
  const guess = async (userName, password) => {
    await guesser.page.fill('input[name=userName]', userName);
    await guesser.page.fill('input[name=password]', password);
    await Promise.all([guesser.page.waitForResponse(/\/session$/), guesser.page.click('button[type=submit]')]);
    await guesser.page.waitForSelector('button[type=submit]:not([data-loading])');
    return guesser.page.locator('main [role=alert]').textContent();
  };
  const minutes = (clock) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  const from = minutes(await guesser.page.evaluate(() => new Date().toTimeString().slice(0, 5)));
  for (const userName of [locked, `${locked}-of-nobody`]) {
    const said = [];
    for (let times = 0; times < 5; times++) said.push(await guess(userName, 'wrong enough'));
    check('a wrong password is told as such four times', said.slice(0, 4).every((words) => words === 'The user name or the password is wrong.'), said.join(' | '));
    const [until] = said[4].match(/\d\d:\d\d/) ?? ['none'];
    const now = minutes(await guesser.page.evaluate(() => new Date().toTimeString().slice(0, 5)));
    check('after the fifth one is told until when the name is locked', /^Too many attempts/.test(said[4]) && (minutes(until) - from + 1440) % 1440 >= 15 && (minutes(until) - now + 1440) % 1440 <= 16, said[4]);
  }
  check('and the right password does not help meanwhile', /^Too many attempts/.test(await guess(locked, 'long enough')));
  await open(admin.page, '/users');
  const row = admin.page.locator('tr', { hasText: locked });
  check('the administrator sees that it is locked', (await row.textContent()).includes('Locked'), await row.textContent());
  check('the administrator’s browser complains of nothing', admin.complaints.length === 0, admin.complaints.join('\n'));
});
