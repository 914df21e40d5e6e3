import { expect, it } from 'vitest';
import { inWords, wordOf } from './words';

it.each([
  ['stateSince', 'State since'],
  ['RelationshipMoved', 'Relationship moved'],
  ['IN_DUE_DILIGENCE', 'In due diligence'],
  ['openedOn', 'Opened on'],
])('%s is told as %s', (name, words) => expect(inWords(name)).toBe(words));

it.each([
  ['Relationship.state', 'IN_REVIEW', 'RelationshipState.IN_REVIEW'],
  ['User.roles', 'SPG', 'Role.SPG'],
  ['Link.kind', 'OWNS', 'LinkKind.OWNS.out'],
  ['Relationship.title', 'IN_REVIEW', undefined],
  ['toString', 'x', undefined],
])('What %s held as %s has its word at %s', (field, value, key) => expect(wordOf(field, value)).toBe(key));
