// Interests are declared on the page of a case, filed, corrected by a new version and reviewed by somebody else.
import { askAs, check, enter, go, inBrowser, open } from './browser.mjs';

await inBrowser(async (browser) => {
  const { page: spg, complaints } = await enter(browser, 'spg');
  const { page: officer, complaints: officerComplaints } = await enter(browser, 'secretariat');
  // Old ones, which the demo brings with it, and not the one that cases.mjs advises on.
  const waiting = (await askAs('spg', '{ relationships(first: 2, order: [{ openedOn: ASC }], where: { state: { eq: IN_REVIEW } }) { nodes { id } } }')).relationships.nodes[1].id;
  const prepared = (await askAs('secretariat', '{ relationships(first: 1, order: [{ openedOn: ASC }], where: { state: { eq: IN_DUE_DILIGENCE } }) { nodes { id } } }')).relationships.nodes[0].id;
  const words = `Shares of a seed company ${Date.now()}`;

  await open(spg, `/relationships/${waiting}`);
  // Whoever declared for the case in the demo corrects on the page of his declarations.
  const declare = spg.getByRole('button', { name: 'Declare your interests' });
  if (await declare.count() > 0) await declare.click();
  else {
    await go(spg, '/declarations');
    await spg.locator('li', { has: spg.locator(`a[href^="/relationships/${waiting}"]`) }).getByRole('button', { name: /^(Correct|Change the draft)$/ }).first().click();
  }
  await spg.selectOption('select[name="kind 0"]', 'INVESTMENT');
  await spg.fill('textarea[name="description 0"]', words);
  await spg.fill('input[name="amount 0"]', '1200');
  await spg.fill('input[name="currency 0"]', 'chf');
  await spg.locator('form[aria-labelledby] button[type=submit]').click();
  await spg.waitForURL(/declarations/);
  const own = spg.locator('main section > ul > li', { hasText: words });
  await own.waitFor();
  check('a draft stands among one’s own', (await own.textContent()).includes('Draft') && /CHF\s?1,200/.test(await own.textContent()), await own.textContent());
  await open(officer, '/declarations');
  check('nobody else sees a draft', !(await officer.textContent('main')).includes(words));

  await own.getByRole('button', { name: 'File the declaration' }).click();
  await own.locator('form button[type=submit]').click();
  await own.getByText(/^Filed on/).waitFor();
  check('it is filed, and can be corrected only', await own.getByRole('button').count() === 1 && await own.getByRole('button', { name: 'Correct' }).count() === 1);

  await go(officer, '/today');
  await go(officer, '/declarations');
  const filed = officer.locator('main section > ul > li', { hasText: words });
  await filed.waitFor();
  await filed.getByRole('button', { name: 'Review' }).click();
  await filed.locator('textarea[name=note]').fill('Below what matters.');
  await filed.locator('form button[type=submit]').click();
  await filed.waitFor({ state: 'detached' });
  check('what was reviewed waits no longer', await filed.count() === 0);
  await go(spg, '/register');
  await go(spg, '/declarations');
  await own.getByText('Below what matters.').waitFor();
  check('its author reads what the review found', (await own.textContent()).includes('Reviewed on'));

  await own.getByRole('button', { name: 'Correct' }).click();
  check('a correction begins with what was declared', await own.locator('textarea[name="description 0"]').inputValue() === words);
  await own.locator('textarea[name="description 0"]').fill(`${words}, sold`);
  await own.locator('form button[type=submit]').click();
  await spg.locator('main section > ul > li', { hasText: `${words}, sold` }).waitFor();
  check('the filed one stays beside the draft that is to correct it', await spg.locator('main section > ul > li', { hasText: words }).count() === 2);
  const corrected = spg.locator('main section > ul > li', { hasText: words }).filter({ has: spg.getByText('Reviewed on') });
  await corrected.getByRole('button', { name: 'Change the draft' }).click();
  check('whoever corrects once more goes on with the draft', await corrected.getByRole('button', { name: 'Correct' }).count() === 0 && await corrected.locator('textarea[name="description 0"]').inputValue() === `${words}, sold`);
  await corrected.getByRole('button', { name: 'Cancel' }).click();

  await go(officer, `/relationships/${prepared}`);
  check('each case asks for one’s interests, or leads to what was declared', await officer.getByRole('button', { name: 'Declare your interests' }).or(officer.locator('main').getByRole('link', { name: 'Declarations' })).count() === 1);
  check('the pages complained of nothing', complaints.length + officerComplaints.length === 0, [...complaints, ...officerComplaints].join('\n'));
});
