import { useSearchParams } from 'react-router';
import { type AnyVariables, type TypedDocumentNode, useClient } from 'urql';
import { useAsk } from '../api/useAsk';
import { type PageVariables, pageOf, usual } from './address';
import { type Connection, type Fetched, allPages } from './allPages';

/** The most rows that one file takes. */
export const most = 10_000;

const perPage = 100;

interface Asked<Data, Variables, Row> {
  query: TypedDocumentNode<Data, Variables>;
  /** What is asked for beside the page. */
  variables: Omit<Variables, keyof PageVariables>;
  read: (data: Data) => Connection<Row> | null | undefined;
  size?: number;
  /** What is asked for otherwise when all pages are fetched, since it does not change from one to the next. */
  saving?: Partial<Variables>;
}

/** The page of a list that the address bar asks for, and the way to all its pages. */
export function useList<Data, Variables extends AnyVariables & PageVariables, Row>({ query, variables, read, size = usual, saving }: Asked<Data, Variables, Row>) {
  const [search] = useSearchParams();
  const client = useClient();
  const asked = useAsk<Data, Variables>({ query, variables: { ...variables, ...pageOf(search, size) } as Variables });

  const all = (tell: (fetched: Fetched) => void, stopped: AbortSignal) => allPages(async (after) => {
    const { data, error } = await client.query(query, { ...variables, ...saving, first: perPage, after } as Variables, { requestPolicy: 'network-only' }).toPromise();
    const page = data && read(data);
    if (!page) throw error ?? new Error('The answer has no such list.');
    return page;
  }, most, tell, stopped);

  return { ...asked, found: asked.data && read(asked.data), all };
}

export type Listed<Row> = Pick<ReturnType<typeof useList<unknown, PageVariables, Row>>, 'found' | 'all' | 'error' | 'stale' | 'fetching' | 'again'>;
