import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Table } from '../../display/Table';
import { EndTie } from '../EndTie';
import type { Shown } from './Drawing';
import styles from './Links.module.css';
import { type Graph, type Tie, pageOf } from './graph';
import { useTieWords } from './useTieWords';

/** Every tie that is drawn, as a row; those of the chosen path come first, in its order. */
export function LinkList({ graph, chosen, lineOf, opened, turn, lit, light }: Shown) {
  const { t } = useTranslation();
  const words = useTieWords();
  const place = ({ id }: Tie) => (chosen.includes(id) ? chosen.indexOf(id) : Infinity);
  const name = (id: string) => graph.parties.get(id)!.name;
  const ties = [...graph.ties.values()].sort((one, other) => place(one) - place(other) || Number(other.from === graph.root || other.to === graph.root) - Number(one.from === graph.root || one.to === graph.root) || name(one.from).localeCompare(name(other.from)));
  const met = new Set<string>([graph.root]);
  // A party can be opened where it is met first.
  const first = (id: string) => !met.has(id) && Boolean(met.add(id));
  const isLit = ({ id, from, to }: Tie) => lit !== null && ('tie' in lit ? lit.tie === id : lit.party === from || lit.party === to);
  const party = (id: string) => <Named graph={graph} id={id} open={opened.includes(id)} turn={first(id) ? turn : undefined} />;
  return (
    <div className={styles.list}>
      <Table label={t('ties.list')} head={<><th>{t('ties.from')}</th><th>{t('stakeholders.kind')}</th><th>{t('ties.to')}</th></>}>
        {ties.map((tie) => {
          const line = lineOf(tie);
          return (
            <tr key={tie.id} data-lit={isLit(tie)} data-line={line} onMouseEnter={() => light({ tie: tie.id })} onMouseLeave={() => light(null)} onFocus={() => light({ tie: tie.id })} onBlur={() => light(null)}>
              <td>{party(tie.from)}</td>
              <td>
                {chosen.includes(tie.id) && `${chosen.indexOf(tie.id) + 1}. `}{words.kind(tie)}{line !== 'plain' && <span className="unseen"> ({t(`ties.lines.${line}`)})</span>}
                <div className={styles.about}>{[words.share(tie), tie.title].filter(Boolean).map((text) => <bdi key={text}>{text}</bdi>)}{words.period(tie) && <span>{words.period(tie)}</span>}</div>
                {tie.version !== null && <EndTie {...tie} version={tie.version} />}
              </td>
              <td>{party(tie.to)}</td>
            </tr>
          );
        })}
      </Table>
    </div>
  );
}

function Named({ graph, id, open, turn }: { graph: Graph; id: string; open: boolean; turn?: ((id: string) => void) | undefined }) {
  const { t } = useTranslation();
  const party = graph.parties.get(id)!;
  return (
    <>
      <bdi><Link to={pageOf(party)}>{party.name}</Link></bdi>
      {turn && <button type="button" className={styles.turn} aria-expanded={open} aria-label={t(open ? 'ties.less' : 'ties.more', { name: party.name })} onClick={() => turn(id)}>{open ? '−' : '+'}</button>}
    </>
  );
}
