import { describe, expect, it } from 'vitest';
import type { Answer, Exclusion, Risk } from './content';
import { findings, plan, ratings, replies } from './replies';

const typed = (fields: Record<string, string>) => (name: string) => fields[name] ?? null;
const file = { id: 'fil_1', name: 'register.pdf', bytes: 12, erased: false, version: 1 };
const answer = (code: string, given: Partial<Answer> = {}) => ({ code, reply: null, comment: null, evidence: [], ...given }) as unknown as Answer;
const shown = (pieces: object[]) => JSON.stringify(pieces);

describe('Of a section, only what was changed is sent:', () => {
  it.each([
    ['a first answer', answer('A'), { 'reply A': 'YES', 'evidence A': '[]' }, [{ question: 'A', reply: 'YES', comment: null }]],
    ['no answer, no word', answer('A'), { 'comment A': 'Perhaps', 'evidence A': '[]' }, []],
    ['the same as before, nothing', answer('A', { reply: 'YES', comment: 'Register', evidence: [{ reference: null, file }] }), { 'reply A': 'YES', 'comment A': 'Register', 'evidence A': shown([{ file: 'fil_1' }]) }, []],
    ['another comment', answer('A', { reply: 'YES' }), { 'reply A': 'YES', 'comment A': 'Register', 'evidence A': '[]' }, [{ question: 'A', reply: 'YES', comment: 'Register' }]],
    ['a further file, with all that was there', answer('A', { reply: 'YES', evidence: [{ reference: 'p. 3', file: null }] }), { 'reply A': 'YES', 'evidence A': shown([{ reference: 'p. 3' }, { file: 'fil_2' }]) }, [{ question: 'A', reply: 'YES', comment: null, evidence: [{ reference: 'p. 3' }, { file: 'fil_2' }] }]],
    ['evidence that was taken away', answer('A', { reply: 'YES', evidence: [{ reference: null, file }] }), { 'reply A': 'YES', 'evidence A': '[]' }, [{ question: 'A', reply: 'YES', comment: null, evidence: [] }]],
  ])('%s', (_, given, fields, expected) => expect(replies([given], typed(fields))).toEqual(expected));
});

it('Findings and ratings that were left alone are not sent', () => {
  const exclusions = [{ code: 'TOBACCO', finding: 'DOES_NOT_APPLY', comment: null }, { code: 'WEAPONS', finding: null, comment: null }] as unknown as Exclusion[];
  expect(findings(exclusions, typed({ 'finding TOBACCO': 'DOES_NOT_APPLY', 'finding WEAPONS': 'UNKNOWN', 'comment WEAPONS': 'Asked' }))).toEqual([{ exclusion: 'WEAPONS', finding: 'UNKNOWN', comment: 'Asked' }]);
  const risks = [{ dimension: 'FINANCIAL', level: 'LOW', reason: 'Accounts' }, { dimension: 'OPERATIONAL', level: null, reason: null }] as unknown as Risk[];
  expect(ratings(risks, typed({ 'level FINANCIAL': 'LOW', 'reason FINANCIAL': 'Accounts', 'level OPERATIONAL': 'HIGH', 'reason OPERATIONAL': 'Untried' }))).toEqual([{ dimension: 'OPERATIONAL', level: 'HIGH', reason: 'Untried' }]);
});

it('A plan is sent whole; each measure is about a dimension or an exclusion', () => {
  const fields = { rows: '0 2', 'about 0': 'FINANCIAL', 'text 0': 'Publish', 'owner 0': 'con_1', 'dueOn 0': '2027-01-01', 'about 2': 'TOBACCO', 'text 2': 'Ask', 'owner 2': 'con_2', 'dueOn 2': '2027-02-01' };
  expect(plan(typed(fields))).toEqual([{ text: 'Publish', owner: 'con_1', dueOn: '2027-01-01', dimension: 'FINANCIAL' }, { text: 'Ask', owner: 'con_2', dueOn: '2027-02-01', exclusion: 'TOBACCO' }]);
  expect(plan(typed({}))).toEqual([]);
});
