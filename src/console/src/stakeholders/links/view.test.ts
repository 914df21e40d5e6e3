import { expect, it } from 'vitest';
import { all, around, moved, showing, viewBox, zoomed } from './view';

const drawing = { width: 2000, height: 300, boxes: new Map(), ways: new Map() };
const window = { width: 1000, height: 350 };

it('All of a drawing is seen, however small it gets', () => expect(viewBox(all(drawing, window), window)).toBe('0 -200 2000 700'));

it('At first as much as can be read is seen, and nothing beside the drawing', () => {
  expect(around(drawing, window, { x: 1000, y: 150 })).toEqual({ x: 1000, y: 150, scale: 0.65 });
  expect(around(drawing, window, { x: 10, y: 150 }).x).toBeCloseTo(1000 / 0.65 / 2);
  expect(around({ ...drawing, width: 200 }, window, { x: 10, y: 10 })).toEqual({ x: 100, y: 150, scale: 1.1 });
});

it('One cannot zoom or move out of all measure', () => {
  const view = { x: 0, y: 0, scale: 1 };
  expect(zoomed(view, 100).scale).toBe(2.5);
  expect(zoomed(view, 0.001).scale).toBe(0.25);
  expect(moved({ ...view, scale: 2 }, 50, -50)).toEqual({ x: 25, y: -25, scale: 2 });
});

it('What gets the focus comes into sight, and what is in sight stays where it is', () => {
  const view = { x: 500, y: 150, scale: 1 };
  expect(showing(view, window, { x: 800, y: 150 })).toEqual(view);
  expect(showing(view, window, { x: 1500, y: 150 }).x).toBe(1110);
  expect(showing(view, window, { x: 0, y: 500 })).toEqual({ x: 390, y: 375, scale: 1 });
});
