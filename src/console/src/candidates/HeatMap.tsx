import { useTranslation } from 'react-i18next';
import { frame } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import styles from './HeatMap.module.css';

export interface Row { id: string; code: string; title: string }

export interface Column {
  key: string;
  word: string;
  chosen: boolean;
  /** Without it the column is not chosen by itself. */
  turn?: () => void;
  count: (row: string) => number;
  press: (row: string) => void;
}

export interface Group { title: string; columns: readonly Column[] }

interface Props {
  label: string;
  rows: readonly Row[];
  chosen: readonly string[];
  turn: (row: string) => void;
  groups: readonly Group[];
}

/** How many there are, in numbers and in strength of colour; every cell, row and column can be chosen. */
export function HeatMap({ label, rows, chosen, turn, groups }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <div className={frame}>
      <table className={styles.map} aria-label={label}>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">{t('candidates.objective')}</th>
            {groups.map(({ title, columns }) => <th key={title} className={styles.group} colSpan={columns.length} scope="colgroup">{title}</th>)}
          </tr>
          <tr>
            {groups.map(({ columns }) => columns.map(({ key, word, chosen: picked, turn: turnColumn }, at) => (
              <th key={key} className={at === 0 ? styles.begins : undefined} scope="col">
                {turnColumn ? <label><input type="checkbox" checked={picked} onChange={turnColumn} /><span>{word}</span></label> : word}
              </th>
            )))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, code, title: name }) => (
            <tr key={id}>
              <th scope="row"><label><input type="checkbox" checked={chosen.includes(id)} onChange={() => turn(id)} /><span><b>{code}</b> <bdi className={styles.title}>{name}</bdi></span></label></th>
              {groups.map(({ columns }) => {
                const most = Math.max(1, ...rows.flatMap((row) => columns.map(({ count }) => count(row.id))));
                return columns.map(({ key, word, chosen: picked, count, press }, at) => {
                  const here = count(id);
                  return (
                    <td key={key} className={at === 0 ? styles.begins : undefined}>
                      <button
                        type="button" data-heat={Math.ceil((here / most) * 4)} aria-pressed={picked && chosen.includes(id)} onClick={() => press(id)}
                        aria-label={t('candidates.cell', { row: code, column: word, count: format.number(here) })}
                      >
                        {format.number(here)}
                      </button>
                    </td>
                  );
                });
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The count of each row and column, from the groups that the API counted; what it did not find is none. */
export function counts<Counted extends { count: number }>(groups: readonly Counted[], row: (group: Counted) => string | undefined, column: (group: Counted) => string | null): (row: string, column: string) => number {
  const known = new Map(groups.map((group) => [`${row(group)} ${column(group)}`, group.count]));
  return (of, at) => known.get(`${of} ${at}`) ?? 0;
}
