import { expect, it } from 'vitest';
import { typedConditions } from './conditions';

it.each([
  ['none where none was typed', { conditions: '1' }, []],
  ['each with its day, where it has one', { conditions: '2', 'condition 0': 'Report', 'dueOn 0': '2027-01-01', 'condition 1': 'Publish' }, [{ text: 'Report', dueOn: '2027-01-01' }, { text: 'Publish', dueOn: null }]],
  ['those that are not empty', { conditions: '2', 'condition 1': 'Publish' }, [{ text: 'Publish', dueOn: null }]],
])('Of conditions, %s are sent', (_, fields: Record<string, string>, expected) => expect(typedConditions((name) => fields[name] ?? null)).toEqual(expected));
