// The whole way of one cooperation, clicked through by the people who take it: met, proposed, checked, advised on, decided, confirmed, published.
// Over the API go what has no page (declarations) and what dossier.mjs does through its page (the list, the dossier's answers).
import { address, askAs, check, enter, go, inBrowser, open, visit } from './browser.mjs';
import { declare, importList, submitDossier } from './case.mjs';

const when = Date.now().toString(36);
const partner = `Quillbrook Seedkeepers ${when}`;
const person = `Oyelaran Featherstonehaugh ${when}`;
const title = `Certificates without paper ${when}`;
const label = `Partner in certification ${when}`;
const secret = `They hope for a seat at the table ${when}`;

/** Opens the form of a deed on a page, fills it and sends it; what is refused ends the story with the words of the refusal. */
async function deed(page, name, fields = {}) {
  await page.locator('main').getByRole('button', { name, exact: true }).first().click().catch(async () => { throw new Error(`${name} is not offered: ${await page.innerText('main')}`); });
  const form = page.locator('form[aria-labelledby]').filter({ has: page.getByRole('heading', { name, exact: true }) });
  for (const [field, value] of Object.entries(fields)) {
    const input = form.locator(`[name="${field}"]`);
    await (await input.evaluate((one) => one.localName) === 'select' ? input.selectOption(value) : input.fill(value));
  }
  await send(page, form, name);
}

/** Sends a form, and waits until the page has read what came of it. */
async function send(page, form, name) {
  const read = page.waitForResponse((answer) => answer.url().endsWith('/graphql') && !answer.request().postData()?.includes('"key":'));
  await form.locator('button[type=submit]').click();
  await form.waitFor({ state: 'detached' }).catch(async () => { throw new Error(`${name}: ${await form.innerText()}`); });
  await read;
}

/** Chooses somebody in a field by the first letters of the name. */
async function choose(page, field, name) {
  await page.getByRole('combobox', { name: field }).fill(name.slice(0, 10));
  await page.getByRole('option', { name: new RegExp(name) }).first().click();
}

const state = (page, words) => page.locator('main header', { hasText: words }).waitFor().then(() => true, () => false);

await inBrowser(async (browser) => {
  const visitors = {};
  for (const user of ['secretariat', 'admin', 'spg', 'bureau', 'cpm', 'executive', 'auditor']) visitors[user] = await enter(browser, user);
  const declared = async (relationship, ...users) => { for (const user of users) await declare(user, relationship); };
  const officer = visitors.secretariat.page;

  // The officer met somebody new.
  await open(officer, '/today');
  await officer.keyboard.press('i');
  await officer.fill('[role=dialog] input[name=subject]', `First meeting ${when}`);
  await officer.getByRole('combobox', { name: 'Organizations' }).fill(partner);
  await officer.getByRole('button', { name: `Record “${partner}” as a new organization` }).click();
  await officer.waitForSelector('[role=dialog] [role=group]', { state: 'detached' });
  await officer.getByRole('combobox', { name: 'People' }).fill(person);
  await officer.getByRole('button', { name: `Record “${person}” as a new person of that organization` }).click();
  await officer.waitForSelector('[role=dialog] [role=group]', { state: 'detached' });
  await officer.fill('[role=dialog] textarea[name=summary]', secret);
  await officer.click('[role=dialog] button[type=submit]');
  await officer.waitForSelector('[role=dialog]', { state: 'detached' });
  await go(officer, `/organizations?q=${encodeURIComponent(partner)}`);
  await officer.getByRole('link', { name: partner }).click();
  await officer.waitForSelector(`h1:has-text(${JSON.stringify(partner)})`);
  const known = await officer.textContent('main');
  check('whoever was met is on record with the meeting, and with the person', known.includes(secret) && known.includes(person), known.slice(0, 400));

  // A cooperation is proposed, and due diligence begins.
  await deed(officer, 'Open a relationship', { type: 'COOPERATION', title, scope: 'Three countries exchange certificates for seed.' });
  await officer.waitForSelector(`h1:has-text(${JSON.stringify(title)})`);
  const path = new URL(officer.url()).pathname;
  const relationship = path.split('/').pop();
  await deed(officer, 'Attach the proposal', { reference: `PROP/${when}` });
  await deed(officer, 'Link an objective', { contribution: 'Makes trade in seed safer.' });
  await deed(officer, 'Propose');
  check('a proposal is made', await state(officer, 'Proposed'));
  await officer.getByRole('button', { name: 'Name people' }).click();
  await choose(officer, 'Preparer', 'Tomasz Wieloński');
  await choose(officer, 'Checker', 'Amara Okonjo-Reyes');
  await send(officer, officer.locator('form[aria-labelledby]'), 'Name people');
  check('what is still missing is said in the words of the server', (await officer.textContent('main')).includes('a declaration of interests of the preparer, filed and in force'));
  await declared(relationship, 'preparer', 'secretariat');
  await open(officer, path);
  await deed(officer, 'Begin due diligence');
  check('due diligence begins', await state(officer, 'due diligence'));
  const early = await enter(browser, 'spg');
  await open(early.page, path);
  check('nobody outside of the Secretariat sees it yet', !(await early.page.textContent('body')).includes(title) && !early.answers.some((answer) => answer.includes(title)));

  // It is screened, searched for conflicts of interest, and its dossier is filled.
  await open(visitors.admin.page, '/screening/lists');
  await importList(visitors.admin.page);
  await deed(officer, 'Screen now');
  await deed(officer, 'Search for conflicts');
  await submitDossier(relationship);
  await open(officer, path);
  await deed(officer, 'Submit for review');
  check('the checker submits it', await state(officer, 'In review'));

  // The SPG advises and the Bureau speaks.
  await declared(relationship, 'spg', 'bureau', 'executive');
  const adviser = visitors.spg.page;
  await open(adviser, '/approvals');
  await adviser.getByRole('link', { name: partner }).click();
  await deed(adviser, 'Give advice', { recommendation: 'SUPPORT', text: 'It fills a gap in the region.' });
  const approval = new URL(adviser.url()).pathname;
  const member = visitors.bureau.page;
  await open(member, '/decisions');
  const waiting = member.getByRole('listitem').filter({ hasText: title });
  await waiting.getByRole('button', { name: 'Give input' }).click();
  await member.selectOption('select[name=recommendation]', 'SUPPORT_WITH_CONDITIONS');
  await member.fill('textarea[name=text]', 'With a yearly report.');
  await send(member, member.locator('form[aria-labelledby]'), 'Give input');
  check('the member of the Bureau has spoken, and is asked no more', await waiting.getByRole('button', { name: 'Give input' }).waitFor({ state: 'detached' }).then(() => true, () => false));

  // The decision of the Commission is entered by one and confirmed by another.
  await open(officer, approval);
  await deed(officer, 'Enter the decision', {
    outcome: 'APPROVED_WITH_CONDITIONS', sessionNumber: '20', sessionYear: '2026', agendaItem: '8.3', documentSymbol: `CPM 2026/${when}`, reportParagraph: '114', 'condition 0': 'Report every year.', 'dueOn 0': '2028-12-31', validUntil: '2028-12-31',
  });
  check('who entered a decision is not asked to confirm it', await officer.getByRole('button', { name: 'Confirm the decision' }).count() === 0);
  const secretary = visitors.executive.page;
  await open(secretary, '/decisions');
  const entered = secretary.getByRole('listitem').filter({ hasText: title });
  await entered.getByRole('button', { name: 'Confirm the decision' }).click();
  await send(secretary, secretary.locator('form[aria-labelledby]'), 'Confirm the decision');
  await entered.waitFor({ state: 'detached' });
  const delegate = visitors.cpm.page;
  await open(delegate, approval);
  const read = await delegate.textContent('main');
  check('a delegate reads on one page who, what, why, and on which conditions', [partner, title, 'It fills a gap in the region.', 'With a yearly report.', 'Report every year.', 'Makes trade in seed safer.'].every((words) => read.includes(words)), read.slice(0, 800));

  // It begins and is published; everybody reads it, and nothing of how it came about.
  await open(officer, path);
  await deed(officer, 'Search for conflicts');
  await deed(officer, 'Begin activities');
  check('activities begin', await state(officer, 'Active'));
  await deed(officer, 'Agree the label', { label });
  await deed(officer, 'Publish');
  const toldToAll = async () => (await (await fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'GraphQL-Preflight': '1' }, body: JSON.stringify({ query: '{ relationships(first: 100, order: [{ openedOn: DESC }]) { nodes { id } } }' }) })).json()).data.relationships.nodes.some(({ id }) => id === relationship);
  check('it is published', await toldToAll());
  await officer.getByRole('button', { name: 'Undo' }).click();
  await officer.locator('[role=status] span', { hasText: 'It was taken back.' }).waitFor();
  await officer.getByRole('button', { name: 'Publish', exact: true }).waitFor();
  check('a publication is taken back by one press', !await toldToAll());
  await deed(officer, 'Publish');
  const anybody = await visit(browser);
  await open(anybody.page, `/register?q=${encodeURIComponent(partner)}`);
  const register = await anybody.page.textContent('main');
  check('the public reads it in the register', register.includes(partner) && register.includes(label) && register.includes('Makes trade in seed safer.'), register.slice(0, 400));
  const others = [visitors.spg, visitors.bureau, visitors.cpm, anybody];
  check('what was said at the meeting is neither shown nor sent to anybody outside of the Secretariat', others.every(({ answers }) => !answers.some((answer) => answer.includes(secret))));
  const auditor = visitors.auditor.page;
  await open(auditor, `/audit/${relationship}`);
  const audited = await auditor.textContent('main');
  check('the auditor reads who did what', ['Amara Okonjo-Reyes', 'Ingrid Halvorsen-Diallo'].every((name) => audited.includes(name)), audited.slice(0, 400));
  for (const [who, { complaints }] of Object.entries(visitors)) check(`the browser of ${who} complains of nothing`, complaints.length === 0, complaints.join('\n'));
  const { relationships: { nodes: [told] } } = await askAs('auditor', 'query ($id: ID!) { relationships(first: 1, where: { id: { eq: $id } }) { nodes { state published } } }', { id: relationship });
  check('and it is on record', told.state === 'ACTIVE' && told.published);
});
