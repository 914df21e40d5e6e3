// A list is imported and names are compared with it; a dossier is opened, answered with evidence, changed by two at once, concluded, frozen and read as it was.
import { askAs, check, enter, inBrowser, open } from './browser.mjs';
import { caseInDueDiligence, deed, list, node } from './case.mjs';

const listed = 'Zebulon Quartermaine';

await inBrowser(async (browser) => {
  const people = {};
  for (const name of ['admin', 'preparer', 'secretariat', 'executive', 'spg']) {
    people[name] = await enter(browser, name);
  }
  const [admin, preparer, officer, executive, adviser] = ['admin', 'preparer', 'secretariat', 'executive', 'spg'].map((name) => people[name].page);
  const form = (page) => page.locator('form[aria-labelledby]');
  const send = async (page) => {
    await form(page).locator('button[type=submit]').click();
    await page.waitForFunction(() => !document.querySelector('form[aria-labelledby]')).catch(async () => check('a form is sent', false, await form(page).first().getByRole('alert').allTextContents().then(String)));
  };

  await open(admin, '/screening/lists');
  await admin.locator('#upload select').selectOption('opensanctions');
  await admin.fill('#upload input[name=dataset]', 'e2e');
  await admin.setInputFiles('#upload input[type=file]', { name: 'entities.ftm.json', mimeType: 'application/json', buffer: Buffer.from('not a list') });
  await admin.locator('#upload button[type=submit]').click();
  await admin.locator('#upload [role=alert] p').waitFor();
  check('a file that is no list is refused in its place', (await admin.locator('#upload [role=alert] p').textContent()).length > 10);
  await admin.setInputFiles('#upload input[type=file]', { name: 'entities.ftm.json', mimeType: 'application/json', buffer: Buffer.from(list) });
  await admin.locator('#upload button[type=submit]').click();
  await admin.locator('#upload [role=status] dl').waitFor();
  check('a list is imported, and its report is shown', /Version \d+ of opensanctions:e2e/.test(await admin.locator('#upload').textContent()), await admin.locator('#upload').textContent());

  await open(officer, '/screening/names');
  await officer.setInputFiles('input[type=file]', { name: 'names.csv', mimeType: 'text/csv', buffer: Buffer.from(`id,name,schema\n1,${listed},Person\n${Array.from({ length: 150 }, (_, at) => `${at + 2},Harmless Person ${'abcdefghij'[at % 10]}${'klmnopqrst'[Math.floor(at / 10) % 10]},Person`).join('\n')}`) });
  await officer.waitForFunction((name) => document.querySelector('textarea').value.includes(name), listed);
  await officer.click('main button[type=submit]');
  await officer.locator('main table').waitFor();
  const found = await officer.locator('main').textContent();
  check('of a file of names, the one on a list is found', found.includes('Possible match') && found.includes(listed) && found.includes('151'), found.slice(0, 400));
  const [saved] = await Promise.all([officer.waitForEvent('download'), officer.getByRole('button', { name: 'Save as CSV' }).click()]);
  check('and the file is saved with what was found', saved.suggestedFilename().startsWith('screened-names'));
  await officer.fill('textarea', 'a,b\n1,2');
  await officer.click('main button[type=submit]');
  check('a file without names is told what it lacks', (await officer.locator('main form').textContent()).includes('No column is called name'));

  const title = `Dossier ${Date.now()}`;
  const { id: relationship } = await caseInDueDiligence('COOPERATION', title);
  await open(preparer, `/relationships/${relationship}`);
  await preparer.getByRole('button', { name: 'Open the dossier' }).click();
  await form(preparer).locator('button[type=submit]').click();
  await preparer.waitForURL(/\/dossiers\//);
  await preparer.locator('#questions').waitFor();
  const id = new URL(preparer.url()).pathname.split('/').pop();
  const before = await preparer.textContent('main');
  check('an open dossier says what it lacks in the words of the server', before.includes('an answer to every question'), before.slice(0, 500));

  await preparer.getByRole('button', { name: 'Answer: About the organization' }).click();
  const first = form(preparer).locator('fieldset').first();
  await first.locator('select').selectOption('YES');
  await first.locator('textarea').fill('Found in the national register.');
  await first.locator('input[type=file]').setInputFiles({ name: 'program.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') });
  check('what is not kept is refused before it is sent', (await first.getByRole('alert').textContent()).includes('not kept'));
  await first.locator('input[type=file]').setInputFiles({ name: 'fake.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no pdf at all \u0000\u0001') });
  await first.getByRole('alert').locator('p').waitFor();
  check('what the server refuses is told in its words', !(await first.getByRole('alert').textContent()).includes('not kept'), await first.getByRole('alert').textContent());
  await first.locator('input[type=file]').setInputFiles({ name: 'register.csv', mimeType: 'text/csv', buffer: Buffer.from('name,seat\nQuillwort,Nairobi\n') });
  await first.locator('li', { hasText: 'register.csv' }).waitFor();
  let asked = '';
  preparer.once('dialog', (dialog) => { asked = dialog.message(); void dialog.dismiss(); });
  await preparer.click('nav a[href="/today"]');
  check('leaving with unsent words asks first, and one can stay', asked !== '' && new URL(preparer.url()).pathname === `/dossiers/${id}`, asked);
  const theirs = await node('executive', id, '... on Dossier { version questions(first: 1) { nodes { code } } }');
  await deed('executive', 'answerQuestions', 'dossier { id }', { dossier: id, version: theirs.version, answers: [{ question: theirs.questions.nodes[0].code, reply: 'PARTLY', comment: 'Its seat is not known.' }] });
  await form(preparer).locator('button[type=submit]').click();
  const changed = preparer.getByRole('alert', { name: 'Somebody changed this meanwhile' });
  await changed.waitFor();
  check('what somebody else wrote meanwhile is shown', (await changed.textContent()).includes('Its seat is not known.'));
  await changed.getByRole('button', { name: 'Send mine again' }).click();
  await preparer.locator('#questions a[download]', { hasText: 'register.csv' }).waitFor();
  check('what two write at once is told as such, and can be sent again', await form(preparer).count() === 0);
  const [download] = await Promise.all([preparer.waitForEvent('download'), preparer.locator('#questions a[download]').first().click()]);
  check('evidence is downloaded under its name', download.suggestedFilename() === 'register.csv', download.suggestedFilename());

  for (const button of await preparer.getByRole('button', { name: /^Answer: / }).allTextContents()) {
    await preparer.getByRole('button', { name: button }).click();
    for (const field of await form(preparer).locator('fieldset').all()) {
      if (await field.locator('select').inputValue() === '') await field.locator('select').selectOption('YES');
      await field.locator('textarea').fill('As its register and its report say.');
      await field.getByLabel('Document, address or place').fill('Annual report, p. 4');
      await field.getByLabel('Comment').focus();
      await field.locator('li', { hasText: 'Annual report, p. 4' }).waitFor();
    }
    await send(preparer);
  }
  await preparer.getByRole('button', { name: 'Look at the exclusions' }).click();
  for (const field of await form(preparer).locator('fieldset').all()) await field.locator('select').selectOption('DOES_NOT_APPLY');
  await send(preparer);
  await preparer.getByRole('button', { name: 'Rate the risks' }).click();
  for (const [at, field] of (await form(preparer).locator('fieldset').all()).entries()) {
    await field.locator('select').selectOption(at === 0 ? 'MODERATE' : 'LOW');
    await field.locator('textarea').fill('Owners and funders were looked at.');
  }
  await send(preparer);
  await preparer.locator('#measures', { hasText: 'needs a plan' }).waitFor();
  check('a risk that is moderate asks for a plan', await preparer.locator('#measures table').count() === 0);
  await preparer.getByRole('button', { name: 'Plan measures' }).click();
  await form(preparer).locator('textarea').fill('Every meeting is published.');
  await form(preparer).getByRole('combobox', { name: 'Who sees to it' }).fill('Amara');
  await preparer.locator('[role=option]').first().click();
  await send(preparer);
  await preparer.getByRole('button', { name: 'Conclude' }).click();
  await form(preparer).locator('textarea[name=benefits]').fill('Data that nobody else has.');
  await form(preparer).locator('select[name=recommendation]').selectOption('ENGAGE_WITH_MEASURES');
  await form(preparer).locator('textarea[name=reason]').fill('The measures hold the risks small.');
  await send(preparer);
  const missing = (await node('preparer', id, '... on Dossier { missing { what } progress { done total } }'));
  check('nothing is missing any more', missing.missing.length === 0, JSON.stringify(missing));
  check('its preparer cannot submit it, and is told why', (await preparer.textContent('main')).includes('the checker’s own hand') || (await preparer.textContent('main')).includes("the checker's own hand"));

  await open(officer, `/dossiers/${id}`);
  await officer.getByRole('button', { name: 'Submit the dossier' }).click();
  await send(officer);
  await officer.locator('#frozen').waitFor();
  const hash = (await node('secretariat', id, '... on Dossier { frozen { sha256 } }')).frozen.sha256;
  check('the checker submits it, and it is frozen with its hash', (await officer.locator('#frozen').textContent()).includes(hash));
  check('what is frozen offers no form', await officer.getByRole('button', { name: /^Answer: |Rate the risks/ }).count() === 0);
  const [passport] = await Promise.all([officer.waitForEvent('download'), officer.getByRole('link', { name: 'Signed passport (file)' }).click()]);
  check('its signed passport is downloaded', passport.suggestedFilename() === `passport-${id}.json`, passport.suggestedFilename());
  const [report] = await Promise.all([officer.context().waitForEvent('page'), officer.getByRole('link', { name: 'Report for print' }).click()]);
  await report.waitForLoadState();
  check('its report opens beside it', (await report.textContent('body')).includes(hash.slice(0, 12)), report.url());
  await report.close();
  await officer.fill('main input[type=date]', '2020-01-01');
  await officer.waitForURL(/on=2020-01-01/);
  await officer.getByText('no such dossier yet on that day').waitFor();
  check('before it was opened there was none', await officer.locator('#questions').count() === 0);
  const old = (await askAs('secretariat', '{ dossiers(first: 50) { nodes { id submittedAt } } }')).dossiers.nodes.find(({ submittedAt }) => submittedAt && Date.parse(submittedAt) < Date.now() - 5 * 86_400_000);
  const next = new Date(Date.parse(old.submittedAt) + 86_400_000).toISOString().slice(0, 10);
  await open(officer, `/dossiers/${old.id}?on=${next}`);
  check('a dossier is read as it was on the day after its submission', /Frozen on/.test(await officer.textContent('main dl')) && await officer.locator('#questions li').count() > 5 && await officer.inputValue('main input[type=date]') === next);

  await open(officer, `/relationships/${relationship}`);
  await officer.getByRole('button', { name: 'Submit for review' }).click();
  await send(officer);
  await officer.waitForSelector('main header :text("In review")');
  check('the case is submitted for review on its page', (await node('secretariat', relationship, '... on Relationship { state }')).state === 'IN_REVIEW');

  people.spg.answers.length = 0;
  await open(adviser, `/dossiers/${id}`);
  const concluded = await adviser.textContent('main');
  check('the SPG reads what it came to', concluded.includes('Engage with measures') && concluded.includes('Moderate'), concluded.slice(0, 400));
  check('and is sent no answer, comment or evidence', !people.spg.answers.some((answer) => answer.includes('Found in the national register') || answer.includes('register.csv')) && !concluded.includes('register.csv'));

  await open(executive, `/dossiers/${id}`);
  await executive.getByRole('button', { name: 'Erase register.csv' }).click();
  await form(executive).locator('textarea').fill('It held an address.');
  await send(executive);
  await executive.locator('#questions', { hasText: 'A file whose content was erased' }).waitFor();
  check('who may erases a file, and that it was there stays known', await executive.locator('#questions a[download]', { hasText: 'register.csv' }).count() === 0);
  for (const [name, { complaints }] of Object.entries(people)) {
    const own = complaints.filter((line) => !/status of 4(00|15)/.test(line));
    check(`the browser of ${name} complains of nothing`, own.length === 0, own.join('\n'));
  }
  check('a page that nobody may open says so', (await node('admin', id, 'id')) === null);
});
