import { expect, it } from 'vitest';
import { type Connection, type Fetched, allPages } from './allPages';

/** A list of numbers, three to a page, whose cursors say how many were before. */
const pages = (total: number) => {
  const asked: (string | null)[] = [];
  const page = (after: string | null): Promise<Connection<number>> => {
    asked.push(after);
    const begin = Number(after ?? 0);
    const nodes = Array.from({ length: Math.min(3, total - begin) }, (_, at) => begin + at);
    return Promise.resolve({ totalCount: total, nodes, pageInfo: { hasNextPage: begin + 3 < total, hasPreviousPage: begin > 0, startCursor: String(begin), endCursor: String(begin + nodes.length) } });
  };
  return { asked, page };
};

it.each([
  [0, 0, [null]],
  [3, 3, [null]],
  [7, 7, [null, '3', '6']],
  [20, 8, [null, '3', '6']],
])('Of %i rows %i are saved, page by page', async (total, saved, cursors) => {
  const { asked, page } = pages(total);
  const told: Fetched[] = [];
  const all = await allPages(page, 8, (fetched) => told.push(fetched), new AbortController().signal);
  expect(all).toEqual({ rows: Array.from({ length: saved }, (_, at) => at), total });
  expect(asked).toEqual(cursors);
  expect(told.at(-1)).toEqual({ done: saved, total: Math.min(total, 8) });
});

it('What was stopped asks no more, and saves nothing', async () => {
  const { asked, page } = pages(100);
  const stop = new AbortController();
  await expect(allPages(page, 100, ({ done }) => { if (done === 6) stop.abort(); }, stop.signal)).rejects.toThrow();
  expect(asked).toEqual([null, '3', '6']);
});

it('A page that cannot be had is told', async () => {
  await expect(allPages(() => Promise.reject(new Error('down')), 100, () => undefined, new AbortController().signal)).rejects.toThrow('down');
});
