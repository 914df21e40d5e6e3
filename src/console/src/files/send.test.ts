import { expect, it } from 'vitest';
import { read } from './send';

it.each([
  ['what was asked for', 201, '{"id":"fil_1"}', { answer: { id: 'fil_1' } }],
  ['a refusal in the words of the server', 415, '{"errors":[{"message":"What this file holds is not known to be harmless."}]}', { refused: 'What this file holds is not known to be harmless.' }],
  ['a refusal without words by its number', 502, '{}', { refused: 'HTTP 502' }],
  ['no answer, where something else than the server spoke', 502, '<html>Bad gateway</html>', 'down'],
])('An answer is read as %s', (_, status, text, expected) => expect(read(status, text)).toEqual(expected));
