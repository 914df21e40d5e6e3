import { useState } from 'react';
import { FindContactsDocument } from '../api/documents';
import { PartyPicker } from './PartyPicker';

/** One person in a form, found by type-ahead. */
export function PersonField({ name, label }: { name: string; label: string }) {
  const [chosen, setChosen] = useState<string[]>([]);
  return (
    <div>
      <PartyPicker
        label={label} chosen={chosen} choose={(ids) => setChosen(ids.slice(-1))} query={FindContactsDocument}
        read={({ contacts: { nodes } }) => nodes.map(({ id, name: known, role }) => ({ value: id, name: known, label: role ? `${known} (${role})` : known }))}
      />
      <input type="hidden" name={name} value={chosen[0] ?? ''} />
    </div>
  );
}
