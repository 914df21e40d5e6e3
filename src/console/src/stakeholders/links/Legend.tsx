import { useTranslation } from 'react-i18next';
import styles from './Links.module.css';
import drawing from './Drawing.module.css';
import { type Line, labelHeight } from './Ways';
import { head } from './arrange';

/** What the shapes and the lines of the drawing mean; only those lines that are in it. */
export function Legend({ lines }: { lines: ReadonlySet<Line> }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.legend} aria-label={t('ties.legend')}>
      {[false, true].map((person) => (
        <li key={String(person)}>
          <svg viewBox="0 0 34 16" aria-hidden="true" className={drawing.party} data-person={person}><rect x={2} y={1.5} width={30} height={13} rx={person ? 6.5 : 2} /></svg>
          {t(person ? 'contacts.one' : 'stakeholders.organization')}
        </li>
      ))}
      {(['plain', 'over', 'found', 'chosen'] as const).filter((line) => lines.has(line)).map((line) => (
        <li key={line}>
          <svg viewBox={`0 0 34 ${labelHeight}`} aria-hidden="true" className={drawing.tie} data-line={line}>
            <path className={drawing.way} d="M1 7H28" /><path className={drawing.head} d={head({ x: 1, y: 7 }, { x: 33, y: 7 }, false)} />
          </svg>
          {t(`ties.lines.${line}`)}
        </li>
      ))}
    </ul>
  );
}
