import type { ReactNode } from 'react';
import styles from './Mark.module.css';

export type Shape = 'full' | 'half' | 'ring' | 'square' | 'triangle' | 'cross' | 'dash';
export type Tone = 'good' | 'wait' | 'stop' | 'quiet';

const drawn: Record<Shape, ReactNode> = {
  full: <circle cx="6" cy="6" r="5" />,
  half: <><circle cx="6" cy="6" r="4.2" fill="none" strokeWidth="1.6" /><path d="M6 1.8a4.2 4.2 0 0 1 0 8.4z" /></>,
  ring: <circle cx="6" cy="6" r="4.2" fill="none" strokeWidth="1.6" />,
  square: <rect x="1.5" y="1.5" width="9" height="9" />,
  triangle: <path d="M6 1 11.5 11H.5z" />,
  cross: <path d="m2 2 8 8m0-8-8 8" fill="none" strokeWidth="2.2" />,
  dash: <path d="M1.5 6h9" fill="none" strokeWidth="2.2" />,
};

/** A state: said by a word and a shape, and by colour as well. */
export function Mark({ shape, tone, children }: { shape: Shape; tone: Tone; children: ReactNode }) {
  return (
    <span className={styles.mark} data-tone={tone}>
      <svg viewBox="0 0 12 12" aria-hidden="true">{drawn[shape]}</svg>
      <span>{children}</span>
    </span>
  );
}
