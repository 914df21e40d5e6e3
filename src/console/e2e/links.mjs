// The ties around an organization: drawn, listed and walked through, with the paths of a search for conflicts; its identifiers, added, corrected and taken back; and figures as pictures and tables.
import { ask, check, enter, inBrowser, open, settled, signIn, visit } from './browser.mjs';
import { deed, node } from './case.mjs';

await inBrowser(async (browser) => {
  const { page, complaints, requests } = await visit(browser);
  await signIn(page, 'executive');
  // Its owner's owner is advised by a consultancy on whose board the officer sits, so that somebody else searches; and declares her own interests first.
  const query = 'query ($candidate: String!) { relationships(first: 1, where: { organization: { name: { eq: $candidate } } }) { nodes { id organization { id } } } }';
  const case_ = (await ask(page, query, { candidate: 'Pelagos Grain Terminal Ltd' })).relationships.nodes[0];
  const { declaration } = (await ask(page, 'mutation ($input: DraftDeclarationInput!) { draftDeclaration(input: $input) { declaration { id version } } }', { input: { relationship: case_.id, items: [] } })).draftDeclaration;
  if (declaration) await ask(page, 'mutation ($input: FileDeclarationInput!) { fileDeclaration(input: $input) { errors { message } } }', { input: { declaration: declaration.id, version: declaration.version } });
  const search = 'mutation ($input: RunConflictCheckInput!) { runConflictCheck(input: $input) { conflictCheck { id pathsFound paths(first: 1) { nodes { length } } } errors { message } } }';
  const { conflictCheck: searched, errors } = (await ask(page, search, { input: { relationship: case_.id } })).runConflictCheck;
  check('a search for conflicts finds a path', searched?.pathsFound > 0, JSON.stringify(errors));

  await open(page, `/relationships/${case_.id}`);
  await page.getByRole('link', { name: 'Draw the ties and paths' }).click();
  await page.waitForSelector('svg [data-party]');
  await settled(page);
  const lines = (line) => page.locator(`svg [data-line=${line}] [d]`).count();
  const rows = () => page.getByRole('table', { name: 'The same ties as a list' }).locator('tbody tr').count();
  const drawn = () => page.locator('main svg[role=group] g[aria-hidden] > g > rect').count();
  check('the paths of the search are drawn', await lines('found') > 0);
  check('what is drawn is listed', await rows() === await drawn(), `${await rows()} rows, ${await drawn()} drawn`);

  await page.locator('fieldset input[name=path]').nth(1).click();
  await page.waitForSelector('svg [data-line=chosen]');
  const steps = await page.getByRole('list', { name: 'The steps of the path' }).locator('li').count();
  check('a chosen path is told step by step', steps >= searched.paths.nodes[0].length, `${steps} steps`);
  check('and is drawn as many ties as it has steps', await page.locator('svg[role=group] [data-line=chosen] rect').count() === steps);
  check('it stands in the address', new URL(page.url()).searchParams.get('path') === '1' && new URL(page.url()).searchParams.get('check') === searched.id);
  check('the rows of the path come first', await page.locator('tbody tr').first().getAttribute('data-line') === 'chosen');

  const stops = page.locator('svg[role=group] a[tabindex="0"]');
  check('the drawing is one stop of the keyboard', await stops.count() === 1);
  const start = await stops.getAttribute('data-party');
  check('which is the organization', start === case_.organization.id);
  await stops.focus();
  const standing = () => page.evaluate(() => document.activeElement.getAttribute('data-party'));
  const passed = new Set();
  for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft']) {
    await page.keyboard.press(key);
    passed.add(await standing());
  }
  check('arrow keys walk from one party to another', passed.size > 1 && !passed.has(null), [...passed].join(' '));
  check('whoever has the focus is marked in the list', await page.locator('tbody tr[data-lit=true]').count() > 0);
  await page.keyboard.press('Home');
  check('Home leads back to the organization', await standing() === start);

  await page.locator('tbody tr').first().hover();
  check('a row that is pointed at is marked in the drawing', await page.locator('svg[role=group] g[aria-hidden] > g[data-lit=true] > rect').count() === 1);

  const further = page.getByRole('table', { name: 'The same ties as a list' }).getByRole('button', { name: /^Show the ties of/ }).first();
  requests.length = 0;
  await further.click();
  await page.waitForFunction(() => new URL(location.href).searchParams.has('open'));
  await settled(page);
  check('further ties are one question to the server', requests.filter((url) => url.endsWith('/graphql')).length <= 2, requests.join('\n'));
  check('and no tie is drawn twice', await rows() === await drawn());

  const before = await rows();
  const partner = (await ask(page, '{ organizations(first: 1, where: { form: { eq: INDUSTRY_ASSOCIATION } }) { nodes { id name } } }')).organizations.nodes[0];
  await page.getByRole('button', { name: 'Record a tie' }).click();
  await page.locator('form[aria-labelledby] select').selectOption('MEMBER_OF out');
  await page.getByRole('combobox', { name: 'With whom' }).fill(partner.name);
  await page.getByRole('option', { name: partner.name }).first().click();
  await page.fill('input[name=source]', 'Its annual report');
  await page.locator('form[aria-labelledby] button[type=submit]').click();
  const recorded = await page.waitForFunction((count) => document.querySelectorAll('main table tbody tr[data-line]').length > count, before).catch(() => null);
  check('a tie that is recorded is drawn at once', recorded !== null && await rows() === await drawn(), (await page.locator('form[aria-labelledby]').allTextContents()).join(' '));
  const { nodes } = (await ask(page, 'query ($id: ID!) { node(id: $id) { ... on Organization { linksFrom(first: 50, where: { kind: { eq: MEMBER_OF }, isSuperseded: { eq: false } }) { nodes { id version to { id } } } } } }', { id: start })).node.linksFrom;
  for (const { id, version } of nodes.filter(({ to }) => to.id === partner.id)) await ask(page, 'mutation ($input: RetractLinkInput!) { retractLink(input: $input) { errors { message } } }', { input: { link: id, version, reason: 'It was recorded to see it drawn.' } });

  await stops.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === `/organizations/${start}`);
  check('Enter opens the page of a party', true);

  await open(page, '/figures');
  await page.waitForSelector('[role=img] svg');
  const pictures = await page.locator('main [role=img]').count();
  check(`each of ${pictures} pictures has a table with the same figures`, pictures > 0 && await page.locator('main table').count() === pictures);
  check('the browser of the Executive Secretary complains of nothing', complaints.length === 0, complaints.join('\n'));

  const { page: officer, complaints: officerComplaints } = await enter(browser, 'secretariat');
  const stamp = Date.now();
  const [own, owner] = await Promise.all(['Sedge Seeds', 'Sedge Holding'].map((name) => deed('secretariat', 'logOrganization', 'organization { id }', { name: `${name} ${stamp}`, form: 'COMPANY', country: 'KE' })));
  await deed('secretariat', 'recordLink', 'link { id }', { kind: 'OWNS', from: owner.id, to: own.id, percent: 40, source: 'Its register' });
  await open(officer, `/organizations/${own.id}`);
  const identifiers = officer.locator('#identifiers');
  const form = officer.locator('form[aria-labelledby]');
  const send = async () => {
    await form.locator('button[type=submit]').click();
    await form.waitFor({ state: 'detached' });
  };
  const shown = (text) => identifiers.locator('tbody tr', { hasText: text }).waitFor({ timeout: 10_000 }).then(() => true, () => false);
  // Eighteen places and the two digits that ISO 7064 MOD 97-10 asks for behind them.
  const places = `5493${String(stamp).padStart(14, '0')}`;
  const checkDigits = String(98n - BigInt(`${places}00`) % 97n).padStart(2, '0');
  await identifiers.getByRole('button', { name: 'Add an identifier' }).click();
  await form.locator('[name=value]').fill(`${places}${checkDigits === '50' ? '51' : '50'}`);
  await form.locator('button[type=submit]').click();
  await form.getByText('has a wrong check digit').waitFor();
  await form.locator('[name=value]').fill(`${places}${checkDigits}`);
  await send();
  check('an identifier is added once its check digits are sound', await shown(`LEI${places}${checkDigits}`));
  await identifiers.getByRole('button', { name: 'Correct' }).click();
  await form.locator('[name=kind]').selectOption('REGISTRATION_NUMBER');
  await form.locator('[name=value]').fill(`PVT-${stamp}`);
  await form.locator('[name=reason]').fill('It is of its owner.');
  await send();
  check('a wrong one is corrected, in the country of the organization', await shown(`Registration number (Kenya)PVT${stamp}`));
  await identifiers.getByRole('button', { name: 'It ended' }).click();
  await send();
  check('one that ended says until when', await shown('(until '));
  await identifiers.getByRole('button', { name: 'Recorded in error' }).click();
  await form.locator('[name=reason]').fill('Read from the wrong page.');
  await send();
  await identifiers.locator('tbody tr').waitFor({ state: 'detached' });
  check('one that never was is taken away', (await node('secretariat', own.id, '... on Organization { identifiers { totalCount } }')).identifiers.totalCount === 0);

  await open(officer, `/organizations/${own.id}/links`);
  await officer.getByRole('table', { name: 'The same ties as a list' }).getByRole('button', { name: 'It ended' }).click();
  await form.locator('[name=lastDay]').fill(new Date(stamp - 30 * 86_400_000).toISOString().slice(0, 10));
  await send();
  // Its tick is in the address, a moment after the click.
  await officer.getByLabel('Show also what is over').click();
  await officer.waitForSelector('tbody tr[data-line=over]');
  check('a tie that ended stays on record, and is not ended once more', await officer.getByRole('button', { name: 'It ended' }).count() === 0);
  check('the browser of the officer complains of nothing', officerComplaints.length === 0, officerComplaints.join('\n'));

  const member = await visit(browser);
  await signIn(member.page, 'bureau');
  await open(member.page, `/organizations/${start}/links?check=${searched.id}&path=1`);
  await member.page.waitForSelector('svg [data-party]');
  check('who may not read the evidence sees the ties and no path', await member.page.locator('[data-line=found], [data-line=chosen], fieldset').count() === 0 && !member.answers.some((answer) => answer.includes('conflictChecks')));
  check('and his browser complains of nothing', member.complaints.length === 0, member.complaints.join('\n'));
});
