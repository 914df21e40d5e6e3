import { useState } from 'react';
import { FindContactsDocument } from '../api/documents';
import { PartyPicker } from './PartyPicker';

/** One person in a form, found by type-ahead. */
export function PersonField({ name, label, at }: { name: string; label: string; at?: { id: string; name: string } | null | undefined }) {
  const [chosen, setChosen] = useState<string[]>(at ? [at.id] : []);
  return (
    <div>
      <PartyPicker
        label={label} known={at ? [{ value: at.id, name: at.name, label: at.name }] : undefined} chosen={chosen} choose={(ids) => setChosen(ids.slice(-1))} query={FindContactsDocument}
        read={({ contacts: { nodes } }) => nodes.map(({ id, name: known, role }) => ({ value: id, name: known, label: role ? `${known} (${role})` : known }))}
      />
      <input type="hidden" name={name} value={chosen[0] ?? ''} />
    </div>
  );
}
