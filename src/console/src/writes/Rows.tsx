import { Button } from '@mantine/core';
import { Fragment, type ReactNode, useState } from 'react';
import styles from './Writes.module.css';

interface Props {
  /** Under what the form says how many there are. */
  name: string;
  given: number;
  add: string;
  children: (row: number) => ReactNode;
}

/** Fields that are there as often as one asks for: once at least, and once for each that was there before. */
export function Rows({ name, given, add, children }: Props) {
  const [rows, setRows] = useState(Math.max(1, given));
  return (
    <>
      <input type="hidden" name={name} value={rows} />
      {Array.from({ length: rows }, (_, row) => <Fragment key={row}>{children(row)}</Fragment>)}
      <Button className={styles.add} size="xs" variant="default" onClick={() => setRows(rows + 1)}>{add}</Button>
    </>
  );
}
