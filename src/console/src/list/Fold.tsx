import { type ReactNode, useRef } from 'react';
import styles from './List.module.css';

/** A button under which something unfolds; it closes when it is left, and with Escape. */
export function Fold({ word, children }: { word: string; children: ReactNode }) {
  const fold = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  const close = () => { if (fold.current) fold.current.open = false; };
  return (
    <details
      ref={fold} className={styles.fold}
      onBlur={({ relatedTarget }) => { if (!fold.current?.contains(relatedTarget)) close(); }}
      onKeyDown={({ key }) => { if (key === 'Escape' && fold.current?.open) { close(); summary.current?.focus(); } }}
    >
      <summary ref={summary}>{word}</summary>
      <div className={styles.panel} tabIndex={-1} role="group" aria-label={word}>{children}</div>
    </details>
  );
}
