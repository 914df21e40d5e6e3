import type { Lit } from './Boxes';
import styles from './Drawing.module.css';
import type { Arranged } from './arrange';
import type { Graph, Tie } from './graph';
import type { Written } from './lines';

/** How a tie is drawn: of the chosen path, of any path of the check, over, or as any other. */
export type Line = 'chosen' | 'found' | 'over' | 'plain';

export const labelHeight = 14;

interface Props {
  graph: Graph;
  arranged: Arranged;
  labels: ReadonlyMap<string, Written>;
  lineOf: (tie: Tie) => Line;
  lit: Lit;
  light: (lit: Lit) => void;
}

/** The ties; who listens hears them from the list. */
export function Ways({ graph, arranged, labels, lineOf, lit, light }: Props) {
  const order: Line[] = ['over', 'plain', 'found', 'chosen'];
  const ties = [...graph.ties.values()].sort((one, other) => order.indexOf(lineOf(one)) - order.indexOf(lineOf(other)));
  const isLit = ({ id, from, to }: Tie) => lit !== null && ('tie' in lit ? lit.tie === id : lit.party === from || lit.party === to);
  const pointed = (tie: Tie) => ({ className: styles.tie, 'data-line': lineOf(tie), 'data-lit': isLit(tie), onMouseEnter: () => light({ tie: tie.id }), onMouseLeave: () => light(null) });
  return (
    <g aria-hidden="true">
      {ties.map((tie) => {
        const { line, head } = arranged.ways.get(tie.id)!;
        const mutual = tie.kind === 'FAMILY' || tie.kind === 'PARTNER_OF';
        return <g key={tie.id} {...pointed(tie)}><path className={styles.way} d={line} />{!mutual && <path className={styles.head} d={head} />}</g>;
      })}
      {ties.map((tie) => {
        const { label } = arranged.ways.get(tie.id)!;
        const { lines } = labels.get(tie.id)!;
        return (
          <g key={`${tie.id} label`} {...pointed(tie)}>
            <rect x={label.x - label.width / 2} y={label.y - label.height / 2 - 1} width={label.width} height={label.height + 2} />
            <text x={label.x} y={label.y - ((lines.length - 1) * labelHeight) / 2}>
              {lines.map((text, at) => <tspan key={at} x={label.x} dy={at === 0 ? 0 : labelHeight}>{text}</tspan>)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
