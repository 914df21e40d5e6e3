// What a story needs before its pages are looked at, done through the API as each person: declarations and searches have no page of their own.
import { askAs } from './browser.mjs';

const [preparer, checker] = ['preparer', 'secretariat'];

/** Does a command as a demo user, and tells what came of it; a refusal ends the script. */
export async function deed(user, name, select, input) {
  const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
  const { deed: done } = await askAs(user, `mutation ($input: ${type}!) { deed: ${name}(input: $input) { ${select} errors { message } } }`, { input });
  if (done.errors.length > 0) throw new Error(`${name} as ${user}: ${done.errors.map(({ message }) => message).join(' ')}`);
  return Object.values(done).find((value) => !Array.isArray(value));
}

export const me = async (user) => (await askAs(user, '{ me { contact { id } } }')).me.contact.id;

/** Says that somebody has nothing to declare in a case. */
export async function declare(user, relationship) {
  const draft = await deed(user, 'draftDeclaration', 'declaration { id version }', { relationship, items: [] });
  await deed(user, 'fileDeclaration', 'declaration { id }', { declaration: draft.id, version: draft.version });
}

export const node = async (user, id, select) => (await askAs(user, `query ($id: ID!) { node(id: $id) { ${select} } }`, { id })).node;

/** A cooperation or liaison in due diligence, with its people named, declared and searched for conflicts. */
export async function caseInDueDiligence(type, title) {
  const organization = await deed(checker, 'logOrganization', 'organization { id }', { name: `Quillwort Trials ${title}`, form: 'RESEARCH_INSTITUTE', country: 'KE' });
  const terms = { title, scope: 'Joint trials of seed health tests.', expiresOn: '2030-12-31', reviewOn: '2029-12-31' };
  const { id } = await deed(checker, 'openProspect', 'relationship { id }', { organization: organization.id, type, terms });
  const version = async () => (await node(checker, id, '... on Relationship { version }')).version;
  await deed(checker, 'attachProposal', 'relationship { id }', { relationship: id, version: await version(), reference: 'PROP/E2E/1' });
  await deed(checker, 'nameParts', 'relationship { id }', { relationship: id, version: await version(), preparer: await me(preparer), checker: await me(checker) });
  await deed(checker, 'takeRelationshipStep', 'relationship { id }', { relationship: id, version: await version(), step: 'PROPOSE' });
  for (const person of [preparer, checker]) await declare(person, id);
  await deed(checker, 'takeRelationshipStep', 'relationship { id }', { relationship: id, version: await version(), step: 'OPEN' });
  await deed(checker, 'runConflictCheck', 'conflictCheck { id }', { relationship: id });
  await deed(checker, 'screenOrganization', 'screeningRun { id }', { organization: organization.id });
  return { id, organization: organization.id };
}

/** Has a list in force, so that screening has something to compare with. */
export const list = JSON.stringify({ id: 'e2e-1', schema: 'Person', properties: { name: ['Zebulon Quartermaine'], topics: ['sanction'] }, datasets: ['e2e'], referents: [], target: true, first_seen: '2026-01-01T00:00:00', last_seen: '2026-01-01T00:00:00', last_change: '2026-01-01T00:00:00' });

export const importList = (page) => page.evaluate(async (body) => {
  const answer = await fetch('/lists/opensanctions:e2e?name=entities.ftm.json', { method: 'POST', headers: { 'GraphQL-Preflight': '1' }, body });
  if (!answer.ok) throw new Error(await answer.text());
}, list);

/** Answers everything that a dossier asks, and has its checker submit it. */
export async function submitDossier(relationship) {
  const { id } = await deed(preparer, 'openDossier', 'dossier { id }', { relationship });
  const asked = await node(preparer, id, '... on Dossier { version questions(first: 100) { nodes { code blocks } } exclusions(first: 100) { nodes { code } } risks(first: 20) { nodes { dimension } } }');
  let { version } = asked;
  const write = async (name, input) => { ({ version } = await deed(preparer, name, 'dossier { id version }', { dossier: id, version, ...input })); };
  await write('answerQuestions', { answers: asked.questions.nodes.map(({ code, blocks }) => ({ question: code, reply: ['YES', 'NO', 'PARTLY'].find((reply) => !blocks.includes(reply)), comment: 'As its register says.', evidence: [{ reference: 'Annual report' }] })) });
  await write('checkExclusions', { findings: asked.exclusions.nodes.map(({ code }) => ({ exclusion: code, finding: 'DOES_NOT_APPLY' })) });
  await write('rateRisks', { ratings: asked.risks.nodes.map(({ dimension }) => ({ dimension, level: 'LOW', reason: 'Nothing was found.' })) });
  await write('concludeDossier', { benefits: 'Data and people.', recommendation: 'ENGAGE', reason: 'Small risks.' });
  await deed(checker, 'takeDossierStep', 'dossier { id }', { dossier: id, version, step: 'SUBMIT' });
  return id;
}
