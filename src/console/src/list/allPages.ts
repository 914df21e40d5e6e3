/** One page of a list, as the API gives all of them. */
export interface Connection<Row> {
  totalCount: number;
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

export interface Fetched { done: number; total: number }

/** All rows of a list, page by page up to the most that one file takes; tells how far it is after each. */
export async function allPages<Row>(page: (after: string | null) => Promise<Connection<Row>>, most: number, tell: (fetched: Fetched) => void, stopped: AbortSignal): Promise<{ rows: Row[]; total: number }> {
  const rows: Row[] = [];
  let after: string | null = null;
  for (;;) {
    const { nodes, totalCount, pageInfo }: Connection<Row> = await page(after);
    stopped.throwIfAborted();
    rows.push(...nodes.slice(0, most - rows.length));
    tell({ done: rows.length, total: Math.min(totalCount, most) });
    if (!pageInfo.hasNextPage || nodes.length === 0 || rows.length >= most) return { rows, total: totalCount };
    after = pageInfo.endCursor;
  }
}
