// What is decided on a case, each by whoever may, through its page: advice, input, the Commission's decision and its confirmation, a condition met, a revocation, a case sent back, and the Executive Secretary's own decision.
import { check, enter, inBrowser, open, settled } from './browser.mjs';
import { caseInDueDiligence, declare, deed, importList, node, submitDossier } from './case.mjs';

await inBrowser(async (browser) => {
  const people = {};
  for (const name of ['admin', 'preparer', 'secretariat', 'executive', 'bureau', 'spg', 'cpm']) {
    people[name] = await enter(browser, name);
  }
  const [admin, preparer, officer, executive, bureau, adviser, delegate] = ['admin', 'preparer', 'secretariat', 'executive', 'bureau', 'spg', 'cpm'].map((name) => people[name].page);
  const form = (page) => page.locator('form[aria-labelledby]');
  const send = async (page) => {
    await form(page).locator('button[type=submit]').click();
    await page.waitForFunction(() => !document.querySelector('form[aria-labelledby]')).catch(async () => check('a form is sent', false, String(await form(page).first().getByRole('alert').allTextContents())));
    await settled(page);
  };
  const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
  await open(admin, '/screening/lists');
  await importList(admin);

  const submitted = async (title) => {
    const { id } = await caseInDueDiligence('COOPERATION', title);
    await submitDossier(id);
    await open(officer, `/relationships/${id}`);
    await press(officer, 'Submit for review');
    await send(officer);
    for (const person of ['executive', 'bureau', 'spg']) await declare(person, id);
    return { id, approval: (await node('secretariat', id, '... on Relationship { approvals(first: 1) { nodes { id } } }')).approvals.nodes[0].id };
  };
  const state = async (approval) => (await node('secretariat', approval, '... on Approval { state }')).state;

  const began = Date.now();
  const one = await submitted(`Decided ${began}`);
  check('the Secretariat submits a case for review', await state(one.approval) === 'IN_REVIEW');

  await open(adviser, `/approvals/${one.approval}`);
  await press(adviser, 'Give advice');
  await form(adviser).locator('select').selectOption('SUPPORT_WITH_CONDITIONS');
  await form(adviser).locator('textarea').fill('With a yearly report.');
  await send(adviser);
  await adviser.locator('#advice', { hasText: 'With a yearly report.' }).waitFor();
  check('a member of the SPG advises', (await adviser.locator('#advice').textContent()).includes('Supports with conditions'));

  await open(bureau, '/decisions');
  const waiting = bureau.locator('main li', { hasText: `Decided ${began}` });
  await waiting.getByRole('button', { name: 'Give input' }).click();
  await form(bureau).locator('textarea').fill('The region needs it.');
  await send(bureau);
  await open(bureau, `/approvals/${one.approval}`);
  check('a member of the Bureau gives input from what waits for him', (await bureau.locator('#input').textContent()).includes('The region needs it.'));

  await open(officer, `/approvals/${one.approval}`);
  await press(officer, 'Enter the decision');
  const fields = { sessionNumber: '21', sessionYear: '2026', agendaItem: '8.2', documentSymbol: 'CPM 2026/REP', reportParagraph: '114', decidedOn: new Date().toISOString().slice(0, 10), validUntil: '2029-04-30' };
  await form(officer).locator('select[name=outcome]').selectOption('APPROVED_WITH_CONDITIONS');
  for (const [name, value] of Object.entries(fields)) await form(officer).locator(`[name=${name}]`).fill(value);
  await form(officer).locator('[name="condition 0"]').fill('Report every year.');
  await form(officer).getByRole('button', { name: 'Add a condition' }).click();
  await form(officer).locator('[name="condition 1"]').fill('Publish what comes of it.');
  await send(officer);
  check('the Secretariat enters what the Commission decided', await state(one.approval) === 'RECORDED');
  check('who entered it cannot confirm it', await officer.getByRole('button', { name: 'Confirm the decision' }).count() === 0);

  await open(executive, `/approvals/${one.approval}`);
  await press(executive, 'Confirm the decision');
  await send(executive);
  check('another person confirms it, and it counts', await state(one.approval) === 'DECIDED');

  await open(officer, `/approvals/${one.approval}`);
  await officer.getByRole('button', { name: 'It was met' }).first().click();
  await form(officer).locator('textarea[name=evidence]').fill('Report of 2026.');
  await send(officer);
  await officer.locator('main', { hasText: 'Met on' }).waitFor();
  check('a condition is taken down as met', (await node('secretariat', one.approval, '... on Approval { conditions { nodes { fulfilledOn } } }')).conditions.nodes.some(({ fulfilledOn }) => fulfilledOn));

  await open(delegate, `/approvals/${one.approval}`);
  const seen = await delegate.textContent('main');
  check('a delegate reads who, what, why, on which conditions and what happened', ['Quillwort Trials', 'Joint trials', 'Report every year.', 'Approved with conditions', '114'].every((word) => seen.includes(word)), seen.slice(0, 600));

  await open(officer, `/approvals/${one.approval}`);
  await press(officer, 'Revoke the decision');
  await form(officer).locator('textarea[name=reason]').fill('The partner was dissolved.');
  await send(officer);
  check('a decision is revoked with a reason', await state(one.approval) === 'REVOKED');

  const two = await submitted(`Sent back ${began}`);
  await open(executive, `/approvals/${two.approval}`);
  await press(executive, 'Send back');
  await form(executive).locator('textarea[name=reason]').fill('The scope is not clear.');
  await send(executive);
  check('the Executive Secretary sends a case back', await state(two.approval) === 'SENT_BACK' && (await node('secretariat', two.id, '... on Relationship { state }')).state === 'IN_DUE_DILIGENCE');

  const liaison = await caseInDueDiligence('LIAISON', `Liaison ${began}`);
  await declare('executive', liaison.id);
  const decided = await node('executive', liaison.id, '... on Relationship { steps { step allowed missing { what } } }');
  if (decided.steps.some(({ step, missing }) => step === 'APPROVE' && missing.some(({ what }) => what.includes('dossier')))) await submitDossier(liaison.id);
  await open(executive, `/relationships/${liaison.id}`);
  await press(executive, 'Approve');
  await form(executive).locator('textarea[name=rationale]').fill('Contact is useful to both sides.');
  await form(executive).locator('[name=validUntil]').fill('2029-04-30');
  await send(executive);
  check('the Executive Secretary decides a liaison', (await node('executive', liaison.id, '... on Relationship { state }')).state === 'APPROVED');

  await open(officer, `/relationships/${liaison.id}`);
  await press(officer, 'Link an objective');
  await form(officer).locator('textarea[name=contribution]').fill('Knows the pathways.');
  await send(officer);
  await officer.locator('[role=status] span', { hasText: 'The objective is linked.' }).waitFor();
  await officer.locator('h1').click();
  await officer.keyboard.press('Control+z');
  await officer.locator('[role=status] span', { hasText: 'It was taken back.' }).waitFor();
  check('what was linked is taken back by the keyboard', (await node('secretariat', liaison.id, '... on Relationship { objectives { totalCount } }')).objectives.totalCount === 0);
  await press(officer, 'Link an objective');
  await form(officer).locator('textarea[name=contribution]').fill('Knows the pathways.');
  const { version } = await node('secretariat', liaison.id, '... on Relationship { version }');
  await deed('preparer', 'agreePublicLabel', 'relationship { id }', { relationship: liaison.id, version, label: 'Liaison partner', agreedOn: new Date().toISOString().slice(0, 10) });
  await form(officer).locator('button[type=submit]').click();
  await officer.getByRole('alert', { name: 'Somebody changed this meanwhile' }).waitFor();
  check('a refusal takes back what was shown at once, in its place', await officer.locator('#objectives dl [aria-busy]').count() === 0 && await form(officer).count() === 1);

  for (const [name, { complaints }] of Object.entries(people)) check(`the browser of ${name} complains of nothing`, complaints.length === 0, complaints.join('\n'));
});
