import type { Arranged, Point } from './arrange';

/** Which part of a drawing is seen: its middle, and how many pixels a unit takes. */
export interface View extends Point { scale: number }

export interface Size { width: number; height: number }

const [least, most] = [0.25, 2.5];
// Smaller than this nobody reads it, larger is no drawing but a poster.
const readable = [0.65, 1.1] as const;

export const whole = (drawing: Size, window: Size) => Math.min(window.width / drawing.width, window.height / drawing.height);

/** All of a drawing. */
export const all = (drawing: Arranged, window: Size): View => ({ x: drawing.width / 2, y: drawing.height / 2, scale: Math.min(readable[1], Math.max(least, whole(drawing, window))) });

/** As much of a drawing as can be read, around a point of it. */
export function around(drawing: Arranged, window: Size, point: Point): View {
  const scale = Math.min(readable[1], Math.max(readable[0], whole(drawing, window)));
  return { x: held(point.x, drawing.width, window.width / scale), y: held(point.y, drawing.height, window.height / scale), scale };
}

/** The middle nearest to a point at which nothing beside the drawing is seen; where all of it is seen, its own middle. */
const held = (point: number, length: number, seen: number) => (seen >= length ? length / 2 : Math.min(Math.max(point, seen / 2), length - seen / 2));

export const zoomed = (view: View, factor: number): View => ({ ...view, scale: Math.min(most, Math.max(least, view.scale * factor)) });

/** Moved by pixels of the window. */
export const moved = (view: View, x: number, y: number): View => ({ ...view, x: view.x + x / view.scale, y: view.y + y / view.scale });

/** Moved just so far that a point is seen with some room around it. */
export function showing(view: View, window: Size, { x, y }: Point): View {
  const [wide, high] = [Math.max(0, window.width / view.scale / 2 - 110), Math.max(0, window.height / view.scale / 2 - 50)];
  return { ...view, x: Math.min(Math.max(view.x, x - wide), x + wide), y: Math.min(Math.max(view.y, y - high), y + high) };
}

export const viewBox = (view: View, { width, height }: Size) => `${view.x - width / view.scale / 2} ${view.y - height / view.scale / 2} ${width / view.scale} ${height / view.scale}`;
