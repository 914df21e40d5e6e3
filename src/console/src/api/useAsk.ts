import { useCallback, useEffect } from 'react';
import { type AnyVariables, type UseQueryArgs, useQuery } from 'urql';
import { onWritten } from './client';

/** What a page shows, and the way to ask for it once more; after everything that is written it is asked for by itself, for it may depend on any of it. */
export function useAsk<Data, Variables extends AnyVariables>(question: UseQueryArgs<Variables, Data>) {
  const [{ data, error, stale, fetching }, ask] = useQuery<Data, Variables>(question);
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  useEffect(() => onWritten(again), [again]);
  return { data, error, stale, fetching, again };
}
