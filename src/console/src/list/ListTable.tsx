import { useSearchParams } from 'react-router';
import { Table, number, wide } from '../display/Table';
import { type Order, put } from './address';
import type { Column } from './columns';

interface Props<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row, at: number) => string;
  order?: Order<unknown> | undefined;
}

const styleOf = ({ number: counts, shown }: Column<never>) => [counts && number, shown === 'wide' && wide].filter(Boolean).join(' ') || undefined;

/** The rows of a list under the heads of its columns, by which it is sorted. */
export function ListTable<Row>({ label, columns, rows, keyOf, order }: Props<Row>) {
  return (
    <Table label={label} head={columns.map((column) => (column.sorts && order ? <Sorting key={column.key} column={column} order={order} /> : <th key={column.key} className={styleOf(column)}>{column.word}</th>))}>
      {rows.map((row, at) => (
        <tr key={keyOf(row, at)}>{columns.map((column) => <td key={column.key} className={styleOf(column)}>{column.cell ? column.cell(row) : <bdi>{column.text(row)}</bdi>}</td>)}</tr>
      ))}
    </Table>
  );
}

function Sorting({ column, order: { by, descending } }: { column: Column<never>; order: Order<unknown> }) {
  const [search, setSearch] = useSearchParams();
  const sorted = by === column.key ? (descending ? 'descending' : 'ascending') : undefined;
  return (
    <th className={styleOf(column)} aria-sort={sorted}>
      <button type="button" onClick={() => setSearch(put(search, { order: sorted === 'ascending' ? `-${column.key}` : column.key }))}>{column.word}{sorted && <span aria-hidden="true">{descending ? '\u00a0↓' : '\u00a0↑'}</span>}</button>
    </th>
  );
}
