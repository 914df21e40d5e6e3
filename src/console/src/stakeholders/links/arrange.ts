import { Graph as Layered, layout } from '@dagrejs/dagre';
import type { Graph } from './graph';
import type { Written } from './lines';

export interface Point { x: number; y: number }

/** Where something stands, by its middle. */
export interface Box extends Point { width: number; height: number }

export interface Arranged {
  width: number;
  height: number;
  boxes: ReadonlyMap<string, Box>;
  ways: ReadonlyMap<string, { line: string; head: string; label: Box }>;
}

const room = 12;

export type Direction = 'TB' | 'LR' | 'RL';

/** Places parties in columns or rows, so that ties lead onwards: owners and funders first, whom they lead to after them. */
export function arrange({ parties, ties }: Graph, names: ReadonlyMap<string, Written>, labels: ReadonlyMap<string, Written>, rankdir: Direction): Arranged {
  const layered = new Layered({ multigraph: true });
  layered.setGraph({ rankdir, nodesep: 22, ranksep: 32, edgesep: 14, marginx: room, marginy: room });
  for (const id of parties.keys()) {
    const { width, height } = names.get(id)!;
    layered.setNode(id, { width: width + 2 * room, height: height + 2 * room });
  }
  for (const { id, from, to } of ties.values()) {
    const { width, height } = labels.get(id)!;
    layered.setEdge(from, to, { width: width + room, height, labelpos: 'c' }, id);
  }
  layout(layered);
  const { width = 0, height = 0 } = layered.graph() as { width?: number; height?: number };
  const boxes = new Map([...parties.keys()].map((id) => [id, layered.node(id) as Box]));
  return {
    width,
    height,
    boxes,
    ways: new Map([...ties.values()].map(({ id, from, to }) => {
      const { points, ...label } = layered.edge(from, to, id) as Box & { points: Point[] };
      const inner = points.slice(1, -1);
      const upright = rankdir === 'TB';
      const way = [side(boxes.get(from)!, inner[0]!, upright), ...inner, side(boxes.get(to)!, inner.at(-1)!, upright)];
      return [id, { line: line(way, upright), head: head(inner.at(-1)!, way.at(-1)!, upright), label: { x: label.x, y: label.y, width: label.width, height: label.height } }];
    })),
  };
}

/** The middle of that side of a box which looks towards a point. */
const side = ({ x, y, width, height }: Box, towards: Point, upright: boolean): Point =>
  (upright ? { x, y: y + (Math.sign(towards.y - y) * height) / 2 } : { x: x + (Math.sign(towards.x - x) * width) / 2, y });

/** A line through some points that leaves and reaches each of them straight. */
export function line([first, ...rest]: readonly Point[], upright: boolean): string {
  let before = first!;
  return `M${before.x} ${before.y}${rest.map((point) => {
    const middle = upright ? (before.y + point.y) / 2 : (before.x + point.x) / 2;
    const bends = upright ? `${before.x} ${middle} ${point.x} ${middle}` : `${middle} ${before.y} ${middle} ${point.y}`;
    before = point;
    return `C${bends} ${point.x} ${point.y}`;
  }).join('')}`;
}

const [long, half] = [11, 4.5];

/** The head of an arrow at the end of a line that comes from somewhere. */
export function head(from: Point, { x, y }: Point, upright: boolean): string {
  const back = -Math.sign(upright ? y - from.y : x - from.x) * long;
  return upright ? `M${x} ${y}L${x - half} ${y + back}H${x + half}Z` : `M${x} ${y}L${x + back} ${y - half}V${y + half}Z`;
}
