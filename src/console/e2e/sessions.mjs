// A session that has ended, here or elsewhere: the page says so, keeps everything that was typed, and goes on after a new sign-in.
import { askAs, check, enter, inBrowser, open, settled } from './browser.mjs';

await inBrowser(async (browser) => {
  const { page, context, complaints } = await enter(browser, 'secretariat');
  const { id: organization, name } = (await askAs('secretariat', '{ organizations(first: 1, order: [{ name: DESC }]) { nodes { id name } } }')).organizations.nodes[0];
  const title = `Typed before the session ended ${Date.now()}`;
  const again = page.getByRole('dialog', { name: 'Sign in' });
  const signInAgain = async (password) => {
    await again.locator('input[name=password]').fill(password);
    await again.getByRole('button', { name: 'Sign in', exact: true }).click();
  };

  await open(page, `/organizations/${organization}`);
  await page.getByRole('button', { name: 'Open a relationship' }).click();
  await page.fill('input[name=title]', title);
  await page.fill('textarea[name=scope]', 'Exchange of knowledge.');
  const beside = await context.newPage();
  await open(beside, '/register');
  await beside.getByRole('button', { name: 'Sign out' }).click();
  await beside.waitForSelector('input[name=password]');
  await page.locator('form[aria-labelledby] button[type=submit]').click();
  await again.waitFor();
  check('who signed out elsewhere is told at the next deed', (await again.textContent()).includes('Your session has ended'));
  check('and what was typed is still there, behind the form that asks for a password', await page.inputValue('input[name=title]') === title && await again.locator('input[name=userName]').inputValue() === 'secretariat');
  await signInAgain('guess');
  await again.getByText('The user name or the password is wrong').waitFor();
  await signInAgain('demo-secretariat');
  await page.waitForURL(/\/relationships\//);
  await page.waitForSelector(`h1:has-text(${JSON.stringify(title)})`);
  const { relationships: { totalCount } } = await askAs('secretariat', 'query ($title: String!) { relationships(first: 0, where: { title: { eq: $title } }) { totalCount } }', { title });
  check('after a new sign-in what was sent is done, once', totalCount === 1 && await again.count() === 0);

  const subject = `Typed before the session expired ${Date.now()}`;
  await settled(page);
  await page.keyboard.press('i');
  await page.fill('[role=dialog] input[name=subject]', subject);
  await page.getByRole('combobox', { name: 'Organizations' }).fill(name.slice(0, 12));
  await page.getByRole('option', { name }).first().click();
  await context.clearCookies();
  await page.click('[role=dialog] button[type=submit]');
  await again.waitFor();
  await signInAgain('demo-secretariat');
  await page.waitForSelector('[role=dialog]', { state: 'detached' });
  const { interactions } = await askAs('secretariat', 'query ($subject: String!) { interactions(first: 0, where: { subject: { eq: $subject } }) { totalCount } }', { subject });
  check('what was typed into a dialog is logged after a new sign-in', interactions.totalCount === 1);

  await open(page, '/organizations');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Next' }).click();
  await again.waitFor();
  await signInAgain('demo-secretariat');
  await page.waitForFunction(() => new URL(location.href).searchParams.has('after') && document.querySelectorAll('main tbody tr').length > 0);
  await settled(page);
  check('a list is turned over after a new sign-in', await again.count() === 0);
  const own = complaints.filter((line) => !/status of 400|"FORBIDDEN"/.test(line));
  check('the browser complains of nothing but what was refused meanwhile', own.length === 0, own.join('\n'));
});
