import { useComputedColorScheme } from '@mantine/core';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { direction } from '../../languages';
import styles from './Figure.module.css';
import { type Drawn, type Look, optionOf } from './option';

use([BarChart, GridComponent, AriaComponent, LegendComponent, MarkLineComponent, SVGRenderer]);

/** Bars, drawn as a picture; the same figures are in the table beside it. */
export default function Bars({ label, height, ...drawn }: Drawn & { label: string; height: number }) {
  const { i18n } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme();
  const shown = JSON.stringify(drawn.shown);
  const limits = JSON.stringify(drawn.limits);
  useEffect(() => {
    // Taken once: while a page is left, it may be looked at after its place is gone.
    const element = place.current!;
    const chart = init(element, null, { renderer: 'svg' });
    const draw = () => chart.setOption(optionOf(drawn, lookOf(element), direction(i18n.language) === 'rtl', chart.getWidth()));
    draw();
    const resized = new ResizeObserver(() => { chart.resize(); draw(); });
    resized.observe(element);
    return () => { resized.disconnect(); chart.dispose(); };
    // What is drawn comes anew with every rendering of the page; it is drawn again when it says something else.
  }, [shown, limits, drawn.lying, scheme, i18n.language]);
  return <div ref={place} className={styles.chart} role="img" aria-label={label} style={{ height }} />;
}

function lookOf(element: HTMLElement): Look {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return { ink: colour('ink'), soft: colour('soft'), line: colour('line'), paper: colour('ground'), font: style.fontFamily, shades: [1, 2, 3, 4, 5, 6].map((nth) => colour(`shade-${nth}`)) };
}
