import { useTranslation } from 'react-i18next';
import styles from './Drawing.module.css';

interface Props { zoom: (factor: number) => void; move: (x: number, y: number) => void; fit: () => void }

const step = 90;

/** What the wheel and the pointer do with a drawing, for everybody. */
export function ViewButtons({ zoom, move, fit }: Props) {
  const { t } = useTranslation();
  const buttons = [
    { word: t('ties.larger'), sign: 'M-5 0H5M0-5V5', press: () => zoom(1.25) },
    { word: t('ties.smaller'), sign: 'M-5 0H5', press: () => zoom(0.8) },
    { word: t('ties.whole'), sign: 'M-6-2V-6H-2M2-6H6V-2M6 2V6H2M-2 6H-6V2', press: fit },
    { word: t('ties.left'), sign: 'M3-5-3 0 3 5', press: () => move(-step, 0) },
    { word: t('ties.right'), sign: 'M-3-5 3 0-3 5', press: () => move(step, 0) },
    { word: t('ties.up'), sign: 'M-5 3 0-3 5 3', press: () => move(0, -step) },
    { word: t('ties.down'), sign: 'M-5-3 0 3 5-3', press: () => move(0, step) },
  ];
  return (
    <div className={styles.buttons} role="group" aria-label={t('ties.view')}>
      {buttons.map(({ word, sign, press }) => (
        <button key={word} type="button" title={word} aria-label={word} onClick={press}><svg viewBox="-9 -9 18 18" aria-hidden="true"><path d={sign} /></svg></button>
      ))}
    </div>
  );
}
