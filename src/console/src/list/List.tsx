import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../api/Failure';
import { Empty } from '../display/Page';
import { Waiting } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import { Columns } from './Columns';
import { ListTable } from './ListTable';
import styles from './List.module.css';
import { Pager } from './Pager';
import { SaveAll } from './SaveAll';
import { Views } from './Views';
import type { Order } from './address';
import type { Column } from './columns';
import { useChoice } from './useChoice';
import type { Listed } from './useList';

interface Props<Row> {
  /** Its name where choices are kept, and the name of its file. */
  name: string;
  label: string;
  list: Listed<Row>;
  columns: readonly Column<Row>[];
  keyOf: (row: Row, at: number) => string;
  order?: Order<unknown>;
  /** What to do where nothing is found. */
  empty: ReactNode;
  /** Another arrangement of the rows of a page. */
  arranged?: (rows: readonly Row[]) => readonly Row[];
  /** The rows drawn in another way than as a table. */
  drawn?: (rows: readonly Row[]) => ReactNode;
}

/** A list: how many there are, which columns are shown, the views of it, all of it as a file, and a page of it. */
export function List<Row>({ name, label, list, columns, keyOf, order, empty, arranged = (rows) => rows, drawn }: Props<Row>) {
  const { t } = useTranslation();
  const format = useFormats();
  const { shown, written, choose } = useChoice(name, columns);
  const { found, all, error, stale, fetching, again } = list;
  if (error && !found) return <Failure error={error} again={again} />;
  if (!found) return <Waiting rows={10} />;
  const rows = arranged(found.nodes);
  return (
    <div aria-busy={stale || fetching}>
      {error && <Failure error={error} again={again} />}
      <div className={styles.tools}>
        <p className={styles.count} aria-live="polite">{t('table.found', { total: format.number(found.totalCount) })}</p>
        {!drawn && <Columns columns={columns} shown={shown.map(({ key }) => key)} choose={choose} />}
        <Views list={name} columns={drawn ? '' : written} />
        {rows.length > 0 && <SaveAll name={name} columns={drawn ? columns : shown} all={all} />}
      </div>
      {rows.length === 0 ? <Empty>{empty}</Empty> : drawn ? drawn(rows) : <ListTable label={label} columns={shown} rows={rows} keyOf={keyOf} order={order} />}
      <Pager info={found.pageInfo} busy={stale || fetching} />
    </div>
  );
}
