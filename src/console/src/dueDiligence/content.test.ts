import { expect, it } from 'vitest';
import { type DossierShown, bySection, frozen, present } from './content';

const question = (code: string, dimension: string | null) => ({ code, dimension });

it.each([
  ['what speaks to no dimension comes first', [question('a', 'FINANCIAL'), question('b', null)], [[null, ['b']], ['FINANCIAL', ['a']]]],
  ['a dimension stands once, where it came first', [question('a', 'FINANCIAL'), question('b', 'OPERATIONAL'), question('c', 'FINANCIAL')], [['FINANCIAL', ['a', 'c']], ['OPERATIONAL', ['b']]]],
  ['no question has no section', [], []],
])('Of questions by section, %s', (_, questions, sections) => expect(bySection(questions).map(([dimension, items]) => [dimension, items.map(({ code }) => code)])).toEqual(sections));

const dossier = {
  risks: { nodes: [{ dimension: 'FINANCIAL', text: 'Money', level: 'LOW' }] },
  questions: { nodes: [{ code: 'IDENTITY', question: 'Who?', dimension: null, needsEvidence: true, blocks: ['NO'], reply: 'NO', comment: null, answeredBy: null, evidence: { nodes: [] } }] },
} as unknown as DossierShown;

it('An answer that the profile takes for a stop blocks', () => expect(present(dossier).answers![0]!.blocks).toBe(true));

it('Whoever may read conclusions alone has levels of risk, and neither reasons nor answers', () => {
  const { risks, answers, exclusions, measures, benefits } = present({ risks: dossier.risks } as DossierShown);
  expect([risks[0]!.level, risks[0]!.reason, answers, exclusions, measures, benefits]).toEqual(['LOW', null, null, null, null, null]);
});

it('What was frozen says the same under the same names', () => {
  const content = frozen({
    answers: [{ code: 'IDENTITY', question: 'Who?', dimension: null, reply: 'YES', comment: 'Register', answeredBy: { name: 'Ada' }, evidence: [{ reference: null, file: 'fil_1', fileName: 'register.pdf', bytes: 12 }] }],
    exclusions: [], risks: [{ dimension: 'FINANCIAL', title: 'Money', level: 'LOW', reason: 'Accounts', ratedBy: null }], measures: [], benefits: 'Data', recommendationReason: 'Small risks',
  } as unknown as Parameters<typeof frozen>[0]);
  expect(content.answers![0]).toMatchObject({ reply: 'YES', by: 'Ada', evidence: [{ file: { id: 'fil_1', name: 'register.pdf' } }] });
  expect(content.risks[0]).toMatchObject({ text: 'Money', level: 'LOW', reason: 'Accounts' });
});
