import { useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import { type Option, PartyPicker } from './PartyPicker';

interface Props<Data> {
  name: string;
  label: string;
  given: readonly { id: string; name: string }[];
  query: TypedDocumentNode<Data, { text: string }>;
  read: (data: Data) => Option[];
}

/** The ids that were chosen in the field of a name. */
export const typedIds = (typed: string | null) => typed?.split(' ') ?? [];

/** Several organizations or people in a form, found by type-ahead. */
export function PartiesField<Data>({ name, label, given, query, read }: Props<Data>) {
  const [chosen, setChosen] = useState(given.map(({ id }) => id));
  return (
    <div>
      <PartyPicker label={label} known={given.map((one) => ({ value: one.id, name: one.name, label: one.name }))} chosen={chosen} choose={setChosen} query={query} read={read} />
      <input type="hidden" name={name} value={chosen.join(' ')} />
    </div>
  );
}
