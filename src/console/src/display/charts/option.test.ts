import { expect, it } from 'vitest';
import { type Drawn, optionOf } from './option';

const look = { ink: '#000', soft: '#555', line: '#ddd', paper: '#fff', font: 'serif', shades: ['#111', '#222'] };
const drawn: Drawn = { shown: { rows: ['Prospect', 'Active'], columns: [{ name: 'Liaison', values: [0, 3] }, { name: 'Partnership', values: [2, 0] }] }, lying: true, format: (value) => `${value}!` };
const option = (change: Partial<Drawn>, rightToLeft = false) => JSON.parse(JSON.stringify(optionOf({ ...drawn, ...change }, look, rightToLeft, 600)));

it('Bars begin at the side where reading begins', () => {
  expect([option({}).xAxis.inverse, option({}).yAxis.position]).toEqual([false, 'left']);
  expect([option({}, true).xAxis.inverse, option({}, true).yAxis.position]).toEqual([true, 'right']);
  expect([option({ lying: false }, true).xAxis.inverse, option({ lying: false }, true).yAxis.position]).toEqual([true, 'right']);
});

it('Long words beside a bar take two lines', () => {
  const { formatter } = (optionOf(drawn, look, false, 600).yAxis as { axisLabel: { formatter: (words: string) => string } }).axisLabel;
  expect(['Prospect', 'Latin America and the Caribbean'].map(formatter)).toEqual(['Prospect', 'Latin America and the\nCaribbean']);
});

it('Several columns are told apart by patterns and a legend, one needs neither', () => {
  expect([option({}).aria.decal.show, Boolean(option({}).legend)]).toEqual([true, true]);
  const one = option({ shown: { rows: ['A'], columns: [{ name: 'Share', values: [12.5] }] } });
  expect([one.aria.decal.show, Boolean(one.legend)]).toEqual([false, false]);
});

it('At the end of each bar stands its total, once', () => {
  const labels = option({}).series.map(({ data }: { data: { label: { show: boolean } }[] }) => data.map(({ label }) => label.show));
  expect(labels).toEqual([[false, true], [true, false]]);
  const [first] = optionOf(drawn, look, false, 600).series as [{ label: { formatter: (at: { dataIndex: number }) => string } }];
  expect([0, 1].map((dataIndex) => first.label.formatter({ dataIndex }))).toEqual(['2!', '3!']);
});

it('Thresholds are lines, told apart by how they are drawn', () => expect(option({ limits: [{ at: 10, word: 'Notable' }, { at: 25, word: 'High' }] }).series[0].markLine.data).toMatchObject([
  { xAxis: 10, name: 'Notable', lineStyle: { type: [5, 4] } }, { xAxis: 25, name: 'High', lineStyle: { type: 'solid' } },
]));

it('A share does not go beyond the whole, and a small one is not lost in it', () => {
  const max = (share: number) => option({ most: 100, shown: { rows: ['A'], columns: [{ name: 'Share', values: [share] }] } }).xAxis.max;
  expect([max(100), max(71), max(12.5)]).toEqual([100, 100, undefined]);
});

it('The words of two thresholds stand away from one another', () => {
  const sides = (rightToLeft: boolean) => option({ limits: [{ at: 10, word: 'Notable' }, { at: 12, word: 'High' }] }, rightToLeft).series[0].markLine.data.map(({ label }: { label: { align: string } }) => label.align);
  expect([sides(false), sides(true)]).toEqual([['right', 'left'], ['left', 'right']]);
});
