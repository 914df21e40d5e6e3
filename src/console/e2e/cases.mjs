// A case is opened from an organization's page, led through what is missing, and changed by two people at once; what happens elsewhere arrives by itself.
import { ask, askAs, check, enter, inBrowser, listen, open, settled } from './browser.mjs';

await inBrowser(async (browser) => {
  const { page, complaints } = await enter(browser, 'secretariat');
  const organization = (await askAs('secretariat', '{ organizations(first: 1, order: [{ name: ASC }]) { nodes { id } } }')).organizations.nodes[0].id;
  await open(page, `/organizations/${organization}`);
  const form = page.locator('form[aria-labelledby]');
  const send = () => form.locator('button[type=submit]').click();
  const title = `Looked at together ${Date.now()}`;

  await page.getByRole('button', { name: 'Open a relationship' }).click();
  check('the first field of a form has the focus', await page.evaluate(() => document.activeElement.name === 'type'));
  await page.fill('input[name=title]', title);
  await page.fill('textarea[name=scope]', 'Exchange of knowledge.');
  await send();
  await page.waitForURL(/\/relationships\//);
  await page.waitForSelector(`h1:has-text(${JSON.stringify(title)})`);
  const id = new URL(page.url()).pathname.split('/').pop();
  check('what a step still lacks is said in the words of the server', (await page.textContent('main')).includes('a written proposal'));

  await page.locator('main li', { hasText: 'a written proposal' }).getByRole('link').click();
  const there = await page.waitForFunction(() => document.activeElement.id === 'proposal').catch(() => null);
  check('and the way there leads to its section', there !== null, await page.evaluate(() => `${location.hash} ${document.activeElement.outerHTML.slice(0, 100)}`));
  await page.getByRole('button', { name: 'Attach the proposal' }).click();
  await page.fill('input[name=reference]', 'PROP/2026/1');
  await send();
  const propose = page.getByRole('button', { name: 'Propose', exact: true });
  await propose.waitFor();
  await propose.click();
  await send();
  await page.waitForSelector('main header :text("Proposed")');
  check('a step that lacks nothing is taken from its button', (await ask(page, 'query ($id: ID!) { node(id: $id) { ... on Relationship { state } } }', { id })).node.state === 'PROPOSED');

  await page.getByRole('button', { name: 'Withdraw' }).click();
  await send();
  await form.getByRole('alert').locator('p').waitFor();
  check('a refusal is shown where it was asked for', (await form.getByRole('alert').textContent()).toLowerCase().includes('reason'));
  await form.getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('button', { name: 'Change the terms' }).click();
  await page.fill('input[name=title]', `${title}, mine`);
  const terms = (scope) => ask(page, 'mutation ($input: UpdateRelationshipInput!) { updateRelationship(input: $input) { errors { message } } }', { input: scope });
  const { version, expiresOn, reviewOn } = (await ask(page, 'query ($id: ID!) { node(id: $id) { ... on Relationship { version expiresOn reviewOn } } }', { id })).node;
  const theirs = await terms({ relationship: id, version, terms: { title: `${title}, theirs`, scope: 'Exchange of knowledge.', expiresOn, reviewOn } });
  check('somebody else changes the terms meanwhile', theirs?.updateRelationship.errors.length === 0, JSON.stringify(theirs));
  await send();
  const changed = page.getByRole('alert', { name: 'Somebody changed this meanwhile' });
  await changed.waitFor();
  const difference = await changed.textContent();
  check('what somebody else changed is shown beside what was typed', difference.includes(`${title}, theirs`) && difference.includes(`${title}, mine`), difference);
  await changed.getByRole('button', { name: 'Send mine again' }).click();
  await page.waitForSelector(`h1:has-text(${JSON.stringify(`${title}, mine`)})`);
  check('and what was typed can be sent again', await form.count() === 0);

  const delegate = await enter(browser, 'cpm');
  await listen(delegate.page, '/approvals');
  const adviser = await enter(browser, 'spg');
  // The oldest, which the demo brings with it: others lead newer ones through at the same time.
  const waiting = (await askAs('spg', '{ approvals(first: 50, order: [{ relationship: { openedOn: ASC } }], where: { state: { eq: IN_REVIEW }, route: { eq: COMMISSION_DECISION } }) { nodes { id relationship { title } steps { step allowed } } } }')).approvals.nodes;
  const submission = waiting.find(({ steps }) => steps.some(({ step, allowed }) => step === 'ADVISE' && allowed));
  // What others move is told too, and at once after.
  await delegate.page.evaluate(() => {
    window.told = [];
    new MutationObserver(() => window.told.push(...[...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent))).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await open(adviser.page, `/approvals/${submission.id}`);
  await adviser.page.getByRole('button', { name: 'Give advice' }).click();
  await adviser.page.fill('textarea[name=text]', 'Worth the while.');
  await adviser.page.locator('form[aria-labelledby] button[type=submit]').click();
  const told = await delegate.page.waitForFunction((title) => window.told.some((one) => one.includes('An approval moved') && one.includes(title)), submission.relationship.title).then(() => true, () => false);
  check('an approval that moves is told by itself', told);

  const executive = await enter(browser, 'executive');
  await open(executive.page, '/');
  await executive.page.waitForURL((url) => url.pathname !== '/');
  await settled(executive.page);
  check('the Executive Secretary begins with what waits for her', (await executive.page.textContent('h1')) === 'Waiting for you');
  for (const [who, said] of Object.entries({ officer: complaints, delegate: delegate.complaints, adviser: adviser.complaints, executive: executive.complaints })) check(`the browser of the ${who} complains of nothing`, said.length === 0, said.join('\n'));
});
