import { Skeleton } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import styles from './Table.module.css';

/** A quiet table; wide cells are left out where there is no room for them. */
export function Table({ label, head, children }: { label: string; head: ReactNode; children: ReactNode }) {
  const [scrolls, setScrolls] = useState(false);
  const watch = useCallback((frame: HTMLDivElement) => {
    const observer = new ResizeObserver(() => setScrolls(frame.scrollWidth > frame.clientWidth));
    observer.observe(frame);
    observer.observe(frame.firstElementChild!);
    return () => observer.disconnect();
  }, []);
  // What is wider than the window is scrolled by the keyboard as well.
  return (
    <div ref={watch} className={styles.frame} {...(scrolls && { tabIndex: 0, role: 'region', 'aria-label': label })}>
      <table className={styles.table} aria-label={label}>
        <thead><tr>{head}</tr></thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

export const frame = styles.frame;
export const wide = styles.wide;
export const number = styles.number;

/** What stands where rows are about to be. */
export function Waiting({ rows = 5 }: { rows?: number }) {
  return (
    <div className={styles.waiting} aria-busy="true">
      {Array.from({ length: rows }, (_, row) => <Skeleton key={row} height={18} width={`${90 - (row % 3) * 12}%`} />)}
    </div>
  );
}
