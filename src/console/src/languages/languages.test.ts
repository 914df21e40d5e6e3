import { readFileSync, readdirSync } from 'node:fs';
import { type GraphQLEnumType, buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { languages } from '.';

type Words = { [key: string]: string | Words };

const read = (language: string) => JSON.parse(readFileSync(`src/languages/words/${language}.json`, 'utf8')) as Words;

const flat = (words: Words, path = ''): [string, string][] => Object.entries(words).flatMap(([key, word]) => (typeof word === 'string' ? [[path + key, word] as [string, string]] : flat(word, `${path}${key}.`)));

const english = new Map(flat(read('en')));
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && !/\.test\.ts$|^api\/(documents|enumerations)\.ts$/.test(name)).map((name) => readFileSync(`src/${name}`, 'utf8')).join('\n');

describe.each(Object.keys(languages))('the words of %s', (language) => {
  const words = new Map(flat(read(language)));

  it('are those of English, none more and none less', () => expect([...words.keys()].sort()).toEqual([...english.keys()].sort()));

  it('leave none empty, and keep what is put into them', () => {
    const holes = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort();
    for (const [key, word] of words) {
      expect(word.trim(), key).not.toBe('');
      expect(holes(word), key).toEqual(holes(english.get(key)!));
    }
  });
});

it.each(Object.keys(languages).filter((language) => language !== 'en'))('The words of %s are not the English ones', (language) => {
  const long = (word: string) => word.replace(/\{\{\w+\}\}/g, '').length > 12;
  expect(flat(read(language)).filter(([key, word]) => long(word) && word === english.get(key))).toEqual([]);
});

it('Every key that a page uses is there', () => {
  const used = [...sources.matchAll(/\bt\(\s*'([\w.]+)'/g)].map(([, key]) => key!);
  expect(used.length).toBeGreaterThan(50);
  expect(used.filter((key) => !english.has(key))).toEqual([]);
});

it('Every value of a named enumeration of the API has a word', () => {
  const schema = buildSchema(readFileSync('../../schema/partnercrm.graphql', 'utf8'), { assumeValid: true });
  const named = Object.entries(read('en')).filter(([name]) => /^[A-Z]/.test(name));
  expect(named.length).toBeGreaterThan(10);
  for (const [name, words] of named) expect(Object.keys(words).sort(), name).toEqual((schema.getType(name) as GraphQLEnumType).getValues().map((value) => value.name).sort());
});

it('No word is left that no page uses', () => {
  const groups = [...sources.matchAll(/\bt\(`([\w.]+)\.\$\{/g)].map(([, group]) => `${group}.`);
  const unused = [...english.keys()].filter((key) => !sources.includes(`'${key}'`) && !groups.some((group) => key.startsWith(group)));
  expect(unused).toEqual([]);
});
