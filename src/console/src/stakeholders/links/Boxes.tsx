import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './Drawing.module.css';
import type { Arranged } from './arrange';
import { type Graph, type Party, pageOf } from './graph';
import type { Written } from './lines';

/** What is pointed at, in the drawing or in the list beside it. */
export type Lit = { party: string } | { tie: string } | null;

export const lineHeight = 17;

interface Props {
  graph: Graph;
  arranged: Arranged;
  names: ReadonlyMap<string, Written>;
  opened: readonly string[];
  turn: (id: string) => void;
  active: string;
  setActive: (id: string) => void;
  lit: Lit;
  light: (lit: Lit) => void;
}

/** The parties: people are round, organizations square; each leads to its page, and one at a time is a stop of the keyboard. */
export function Boxes({ graph, arranged, ...rest }: Props) {
  return [...graph.parties.values()].map((party) => <PartyBox key={party.id} party={party} graph={graph} arranged={arranged} {...rest} />);
}

function PartyBox({ party, graph, arranged, names, opened, turn, active, setActive, lit, light }: Props & { party: Party }) {
  const { t } = useTranslation();
  const { id, name, form } = party;
  const { x, y, width, height } = arranged.boxes.get(id)!;
  const { lines } = names.get(id)!;
  const ties = [...graph.ties.values()].filter(({ from, to }) => from === id || to === id);
  const isLit = lit !== null && ('party' in lit ? lit.party === id : ties.some((tie) => tie.id === lit.tie));
  const open = opened.includes(id);
  const kind = form === null ? t('contacts.one') : t(`OrganizationForm.${form}`);
  return (
    <g className={styles.party} data-person={form === null} data-root={id === graph.root} data-lit={isLit} transform={`translate(${x} ${y})`}>
      <Link
        to={pageOf(party)} data-party={id} tabIndex={id === active ? 0 : -1} aria-label={t('ties.about', { name, kind, total: ties.length })} draggable={false}
        onFocus={() => { setActive(id); light({ party: id }); }} onBlur={() => light(null)} onMouseEnter={() => light({ party: id })} onMouseLeave={() => light(null)}
      >
        <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={form === null ? Math.min(width, height) / 2 : 2} />
      </Link>
      <text aria-hidden="true" y={-((lines.length - 1) * lineHeight) / 2}>
        {lines.map((line, at) => <tspan key={at} className={at === lines.length - 1 ? styles.kind : undefined} x={0} dy={at === 0 ? 0 : lineHeight}>{line}</tspan>)}
      </text>
      {id !== graph.root && (
        <g className={styles.turn} role="button" tabIndex={-1} aria-expanded={open} aria-label={t(open ? 'ties.less' : 'ties.more', { name })} transform={`translate(0 ${height / 2})`} onClick={() => turn(id)}>
          <circle r={11} />
          <path d={open ? 'M-4.5 0h9' : 'M-4.5 0h9M0-4.5v9'} />
        </g>
      )}
    </g>
  );
}
