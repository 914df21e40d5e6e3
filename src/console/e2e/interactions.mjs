// An interaction is logged from anywhere: one key, the first letters of a name, a line, and it is there.
import { ask, askAs, check, enter, go, inBrowser, open } from './browser.mjs';

await inBrowser(async (browser) => {
  const { page, context, complaints } = await enter(browser, 'secretariat');
  const { name, id } = (await askAs('secretariat', '{ organizations(first: 1, order: [{ name: ASC }], where: { name: { startsWith: "B" } }) { nodes { id name } } }')).organizations.nodes[0];
  await open(page, '/organizations');
  const began = Date.now();
  const subject = `Spoke about pest alerts ${began}`;

  await page.keyboard.press('i');
  await page.waitForSelector('[role=dialog] input[name=subject]');
  check('the line that says what it was about has the focus', await page.evaluate(() => document.activeElement.name === 'subject'));
  await page.keyboard.type(subject);
  await page.keyboard.press('Tab');
  await page.keyboard.type(name.slice(0, 12));
  await page.waitForSelector(`[role=option]:has-text(${JSON.stringify(name)})`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.fill('input[name=note]', 'Send the draft terms');
  await page.focus('input[name=subject]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role=dialog]', { state: 'detached' });
  check(`it took the keyboard and one field, and ${Date.now() - began} ms`, true);

  await go(page, `/organizations/${id}`);
  check('it stands in the timeline of the organization', (await page.textContent('main')).includes(subject));
  const logged = (await ask(page, 'query ($subject: String!) { interactions(first: 1, where: { subject: { eq: $subject } }) { nodes { followUps(first: 1) { nodes { note done } } } } }', { subject })).interactions.nodes[0];
  check('its follow-up waits to be done', JSON.stringify(logged.followUps.nodes) === '[{"note":"Send the draft terms","done":false}]', JSON.stringify(logged));

  await go(page, '/today');
  // Others have theirs meanwhile, so that it is not counted how many there are.
  const due = page.locator('section').first().locator('tbody tr').first();
  const words = await due.textContent();
  await due.getByRole('button').click();
  await page.waitForFunction((text) => ![...document.querySelector('section').querySelectorAll('tbody tr')].some((row) => row.textContent === text), words);
  check('a follow-up is done with one press', true);

  await page.keyboard.press('i');
  await page.waitForSelector('[role=dialog] input[name=subject]');
  await page.fill('input[name=subject]', 'Typed while the line was down');
  await context.setOffline(true);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role=dialog] [role=alert] p');
  check('what was typed stays when the server cannot be reached', await page.inputValue('input[name=subject]') === 'Typed while the line was down');
  await context.setOffline(false);
  await page.keyboard.press('Escape');
  await page.waitForSelector('[role=dialog]', { state: 'detached' });
  await page.keyboard.press('i');
  await page.waitForSelector('[role=dialog] input[name=subject]');
  const newcomer = `${name} ${began}`;
  await page.fill('input[name=subject]', 'Met somebody new');
  await page.getByRole('combobox', { name: 'Organizations' }).fill(newcomer);
  const record = page.getByRole('button', { name: `Record “${newcomer}”` });
  await record.waitFor();
  check('who is not on record can be recorded, with a look at similar names', (await page.locator('[role=dialog] [role=group]').textContent()).includes(`Similar names on record: ${name}`));
  await record.click();
  await page.waitForSelector('[role=dialog] [role=group]', { state: 'detached' });
  await page.focus('input[name=subject]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role=dialog]', { state: 'detached' });
  const found = await ask(page, 'query ($name: String!) { organizations(first: 1, where: { name: { eq: $name } }) { nodes { interactions(first: 5) { nodes { interaction { subject } } } } } }', { name: newcomer });
  check('and is recorded with the interaction', found.organizations.nodes[0]?.interactions.nodes[0]?.interaction.subject === 'Met somebody new', JSON.stringify(found));

  const person = `Adaeze Quillfeather ${began}`;
  const lost = `Spoke once ${began}`;
  await page.keyboard.press('i');
  await page.fill('[role=dialog] input[name=subject]', lost);
  await page.getByRole('combobox', { name: 'People' }).fill(person);
  await page.getByRole('button', { name: `Record “${person}” as a new person` }).click();
  await page.waitForSelector('[role=dialog] [role=group]', { state: 'detached' });
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes(lost)) return route.fallback();
    await route.fetch();
    await route.abort();
  });
  await page.focus('input[name=subject]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role=dialog] [role=alert] p');
  await page.unrouteAll({ behavior: 'wait' });
  await page.evaluate(() => { const form = document.querySelector('[role=dialog] form'); form.requestSubmit(); form.requestSubmit(); });
  await page.waitForSelector('[role=dialog]', { state: 'detached' });
  const once = await ask(page, 'query ($subject: String!) { interactions(first: 5, where: { subject: { eq: $subject } }) { totalCount nodes { participants(first: 5) { nodes { contact { name } } } } } }', { subject: lost });
  check('an answer that was lost, a repeat and a double click log once, with the new person', once.interactions.totalCount === 1 && once.interactions.nodes[0].participants.nodes[0].contact.name === person, JSON.stringify(once));

  await page.uncheck('footer input[type=checkbox]');
  await page.locator('h1').click();
  await page.keyboard.press('i');
  check('the key can be turned off', await page.locator('[role=dialog]').count() === 0);
  const own = complaints.filter((line) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/.test(line));
  check('the browser complains of nothing', own.length === 0, own.join('\n'));
});
