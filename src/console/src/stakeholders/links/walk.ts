import type { Point } from './arrange';

export type Heading = 'left' | 'right' | 'up' | 'down';

const headings: Record<Heading, Point> = { left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, up: { x: 0, y: -1 }, down: { x: 0, y: 1 } };

interface Walked { places: ReadonlyMap<string, Point>; ties: Iterable<{ from: string; to: string }> }

/** Who comes next in a direction: at the other end of a tie if there is somebody there, else whoever stands nearest that way. */
export function walk(here: string, heading: Heading, { places, ties }: Walked): string {
  const tied = new Set([...ties].flatMap(({ from, to }) => (from === here ? [to] : to === here ? [from] : [])));
  // A tie that leads mostly aside is not what one expects that way, but whoever stands beside or below.
  return nearest(here, heading, places, (id, ahead, aside) => tied.has(id) && aside <= 2 * ahead) ?? nearest(here, heading, places, () => true) ?? here;
}

function nearest(here: string, heading: Heading, places: Walked['places'], counts: (id: string, ahead: number, aside: number) => boolean): string | null {
  const start = places.get(here);
  if (!start) return null;
  const { x, y } = headings[heading];
  let best: [string | null, number] = [null, Infinity];
  for (const [id, place] of places) {
    const [dx, dy] = [place.x - start.x, place.y - start.y];
    const ahead = dx * x + dy * y;
    const aside = Math.abs(dx * y) + Math.abs(dy * x);
    // What lies aside counts double, so that one walks as straight as one can; less than half a box is no direction yet.
    if (id !== here && ahead > 8 && ahead + 2 * aside < best[1] && counts(id, ahead, aside)) best = [id, ahead + 2 * aside];
  }
  return best[0];
}
