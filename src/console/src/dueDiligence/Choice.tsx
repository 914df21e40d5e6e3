import { NativeSelect } from '@mantine/core';
import { useState } from 'react';

/** A choice in a form. Until one chooses, it follows what others chose meanwhile. */
export function Choice({ name, label, at, options, empty = true }: { name: string; label: string; at: string | null; options: readonly (readonly [value: string, word: string])[]; empty?: boolean }) {
  const [chosen, choose] = useState<string>();
  return <NativeSelect name={name} label={label} value={chosen ?? at ?? ''} onChange={({ currentTarget }) => choose(currentTarget.value)} data={[...(empty ? [{ value: '', label: '–' }] : []), ...options.map(([value, word]) => ({ value, label: word }))]} />;
}
