// Another policy profile is put in force, and the one before again: it counts for the whole house, so that nobody else is there meanwhile.
import { askAs, check, enter, inBrowser, open } from './browser.mjs';

const inForce = async () => (await askAs('admin', '{ policyProfiles(first: 20, where: { inForce: { eq: true } }) { nodes { id title } } }')).policyProfiles.nodes;

await inBrowser(async (browser) => {
  const { page, complaints } = await enter(browser, 'admin');
  const [before] = await inForce();
  const other = (await askAs('admin', '{ policyProfiles(first: 1, where: { inForce: { eq: false } }) { nodes { id title } } }')).policyProfiles.nodes[0];
  const form = page.locator('form[aria-labelledby]');

  await open(page, '/profiles');
  check('the rules in force are shown, without a way to put them in force', (await page.textContent('main')).includes(before.title) && await page.getByRole('button', { name: 'Put in force' }).count() === 0);
  for (const { id, title } of [other, before]) {
    await open(page, `/profiles?profile=${id}`);
    await page.getByRole('button', { name: 'Put in force' }).click();
    check('it is said what follows', (await form.textContent()).includes('What was begun before stays with its own'));
    await form.locator('textarea[name=reason]').fill('The Commission chose its rules.');
    await form.locator('button[type=submit]').click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Put in force' }).waitFor({ state: 'detached' });
    const now = await inForce();
    check(`${title} is put in force, and it alone`, now.length === 1 && now[0].id === id, JSON.stringify(now));
    const marked = await page.locator('main tbody tr', { hasText: 'In force' }).filter({ hasNotText: 'Not in force' }).allTextContents();
    check('the list of profiles says so', marked.length === 1 && marked[0].includes(title), marked.join(' | '));
  }
  check('the browser complains of nothing', complaints.length === 0, complaints.join('\n'));
});
