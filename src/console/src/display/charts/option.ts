import type { BarSeriesOption } from 'echarts/charts';
import type { EChartsCoreOption } from 'echarts/core';
import { type Shown, sum } from './shown';

/** Colours and letters of the page, which differ between light and dark. */
export interface Look { ink: string; soft: string; line: string; paper: string; font: string; shades: readonly string[] }

export interface Limit { at: number; word: string }

export interface Drawn {
  shown: Shown;
  /** Lying bars have long words beside them; standing ones follow one another in time. */
  lying: boolean;
  limits?: readonly Limit[] | undefined;
  /** More than this there cannot be, as of a share. */
  most?: number | undefined;
  format: (value: number) => string;
}

/** What the chart library draws: as quiet as a table, without motion, in the direction of reading. */
export function optionOf({ shown, lying, limits = [], most, format }: Drawn, look: Look, rightToLeft: boolean, width: number): EChartsCoreOption {
  const several = shown.columns.length > 1;
  const text = { color: look.soft, fontFamily: look.font, fontSize: 12 };
  const words = { type: 'category', data: [...shown.rows], axisTick: { show: false }, axisLine: { lineStyle: { color: look.ink } }, axisLabel: { ...text, color: look.ink, width: lying ? Math.min(180, width * 0.4) : undefined, overflow: 'truncate', lineHeight: 14, hideOverlap: true, formatter: lying ? inTwoLines : undefined } };
  const greatest = Math.max(...shown.columns.flatMap((column) => column.values), 0);
  const values = {
    type: 'value', minInterval: greatest > 1 ? 1 : undefined, ...(most !== undefined && greatest > 0.7 * most && { max: most, interval: most / 4 }), splitNumber: width < 450 ? 2 : 4,
    splitLine: { lineStyle: { color: look.line } }, axisLabel: { ...text, formatter: format, hideOverlap: true },
  };
  // A word on either side of two lines, so that they do not meet however near the lines are.
  const beside = (nth: number) => (limits.length < 2 ? 'center' : (nth === 0) === rightToLeft ? 'left' : 'right');
  return {
    animation: false,
    aria: { enabled: true, label: { enabled: false }, decal: { show: several } },
    color: [...look.shades],
    grid: { left: rightToLeft ? 44 : 4, right: rightToLeft ? 4 : 44, top: limits.length > 0 ? 26 : 8, bottom: several ? 12 + 22 * linesOfLegend(shown, width) : 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: several ? { bottom: 0, selectedMode: false, icon: 'rect', align: rightToLeft ? 'right' : 'left', textStyle: { ...text, color: look.ink } } : undefined,
    xAxis: lying ? { ...values, inverse: rightToLeft } : { ...words, inverse: rightToLeft },
    yAxis: lying ? { ...words, inverse: true, position: rightToLeft ? 'right' : 'left' } : { ...values, position: rightToLeft ? 'right' : 'left' },
    series: shown.columns.map(({ name, values: data }, at): BarSeriesOption => ({
      type: 'bar',
      name,
      stack: 'all',
      barMaxWidth: 22,
      itemStyle: { borderColor: look.paper, borderWidth: 1 },
      silent: true,
      data: data.map((value, row) => ({ value: value === 0 ? '-' : value, label: { show: value > 0 && shown.columns.slice(at + 1).every((later) => later.values[row] === 0) } })),
      // At the end of a bar stands all of it; what is nothing is not drawn.
      label: { ...text, color: look.ink, position: lying ? (rightToLeft ? 'left' : 'right') : 'top', formatter: ({ dataIndex }) => totalOf(shown, dataIndex, format) },
      ...(at === 0 && limits.length > 0 && {
        markLine: {
          silent: true, symbol: 'none', animation: false,
          data: limits.map(({ at: limit, word }, nth) => ({ [lying ? 'xAxis' : 'yAxis']: limit, name: word, lineStyle: { type: nth === 0 ? [5, 4] : 'solid', color: look.ink, width: 1.5 }, label: { align: beside(nth) } })),
          label: { ...text, color: look.ink, formatter: '{b}', position: lying ? 'start' : 'end', rotate: 0 },
        },
      }),
    })),
  };
}

/** Long words beside a bar take a second line before they are cut. */
const inTwoLines = (words: string) => words.replace(/^(?=.{23})(.{10,22}) /, '$1\n');

/** About how many lines the names of the columns take below a chart, with their marks. */
const linesOfLegend = ({ columns }: Shown, width: number) => Math.ceil(sum(columns.map(({ name }) => name.length * 8 + 46)) / Math.max(width, 1));

function totalOf(shown: Shown, row: number, format: (value: number) => string): string {
  const total = sum(shown.columns.map(({ values }) => values[row]!));
  return total > 0 ? format(total) : '';
}
