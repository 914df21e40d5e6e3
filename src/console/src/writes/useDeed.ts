import { useRef } from 'react';
import { type TypedDocumentNode, useMutation } from 'urql';
import type { RefusedFragment } from '../api/documents';

export interface Done { errors: RefusedFragment[] }

/** A mutation under the name `deed`, with the key under which the server does it once. */
export type Deed<Input, Result extends Done> = TypedDocumentNode<{ deed: Result }, { input: Input; key: string }>;

const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The same words are sent under the same key until they are done, so that a double click, or a repeat after a lost line, is done once. */
export function keyed(make: () => string = newKey) {
  let last: { text: string; key: string } | undefined;
  return {
    keyOf(input: object): string {
      const text = JSON.stringify(input);
      if (last?.text !== text) last = { text, key: make() };
      return last.key;
    },
    done() { last = undefined; },
  };
}

export function useDeed<Input extends object, Result extends Done>(document: Deed<Input, Result>) {
  const keys = useRef<ReturnType<typeof keyed>>(null);
  keys.current ??= keyed();
  const [{ data, error, fetching }, mutate] = useMutation(document);
  async function run(input: Input): Promise<Result | undefined> {
    const answer = await mutate({ input, key: keys.current!.keyOf(input) });
    const result = answer.data?.deed;
    if (!result || result.errors.length > 0) return undefined;
    keys.current!.done();
    return result;
  }
  return { run, refused: data?.deed.errors ?? [], error, fetching };
}
