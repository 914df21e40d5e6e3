import { Skeleton } from '@mantine/core';
import { type ReactNode, Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../Page';
import { Table, frame, number } from '../Table';
import styles from './Figure.module.css';
import type { Drawn } from './option';
import { sum } from './shown';

const Bars = lazy(() => import('./Bars'));

interface Props extends Drawn {
  title: string;
  /** What the rows are. */
  head: string;
  /** What is said where there is nothing to show. */
  none: string;
  /** A table that says more of the same figures than they are. */
  table?: ReactNode;
}

/** A chart, and beside it the same figures as a table. */
export function Figure({ title, head, none, table, ...drawn }: Props) {
  const { t } = useTranslation();
  const { shown, lying } = drawn;
  if (shown.columns.every(({ values }) => values.every((value) => value === 0))) return <Empty>{none}</Empty>;
  const height = lying ? shown.rows.length * 30 + 80 : 300;
  return (
    <div className={styles.figure}>
      <Suspense fallback={<Skeleton height={height} />}><Bars label={t('figures.picture', { title })} height={height} {...drawn} /></Suspense>
      <Beside label={title}>{table ?? <FigureTable title={title} head={head} {...drawn} />}</Beside>
    </div>
  );
}

/** A table with many columns, which can be moved by the keyboard, too, where it is wider than the page. */
export const Beside = ({ label, children }: { label: string; children: ReactNode }) => <div className={`${frame} ${styles.beside}`} role="region" aria-label={label} tabIndex={0}>{children}</div>;

function FigureTable({ title, head, shown: { rows, columns }, format }: Drawn & { title: string; head: string }) {
  const { t } = useTranslation();
  const several = columns.length > 1;
  return (
    <Table label={title} head={<><th>{head}</th>{columns.map(({ name }) => <th key={name} className={number}>{name}</th>)}{several && <th className={number}>{t('figures.total')}</th>}</>}>
      {rows.map((row, at) => (
        <tr key={row}>
          <td>{row}</td>
          {columns.map(({ name, values }) => <td key={name} className={number}>{format(values[at]!)}</td>)}
          {several && <td className={number}>{format(sum(columns.map(({ values }) => values[at]!)))}</td>}
        </tr>
      ))}
    </Table>
  );
}
