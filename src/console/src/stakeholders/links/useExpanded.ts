import { useEffect, useMemo, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { type AroundFragment, LinksFurtherDocument } from '../../api/documents';

/** What is around the parties that were opened: each is asked for once, when it is opened first. */
export function useExpanded(opened: readonly string[]) {
  const client = useClient();
  const [known, setKnown] = useState<ReadonlyMap<string, AroundFragment | null>>(new Map());
  const [error, setError] = useState<CombinedError>();
  const missing = opened.filter((id) => !known.has(id)).join(' ');
  useEffect(() => {
    let left = false;
    const ask = async (id: string) => {
      const answer = await client.query(LinksFurtherDocument, { id }).toPromise();
      if (left) return;
      if (answer.error) setError(answer.error);
      const node = answer.data?.node;
      setKnown((before) => new Map(before).set(id, node?.__typename === 'Organization' || node?.__typename === 'Contact' ? node : null));
    };
    if (missing) setError(undefined);
    for (const id of missing.split(' ').filter(Boolean)) void ask(id);
    return () => { left = true; };
  }, [client, missing]);
  const all = opened.join(' ');
  const around = useMemo(() => all.split(' ').flatMap((id) => known.get(id) ?? []), [all, known]);
  return { around, waiting: missing !== '', error };
}
