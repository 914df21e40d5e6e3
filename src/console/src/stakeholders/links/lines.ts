/** A text in lines, and the room that it takes. */
export interface Written { lines: readonly string[]; width: number; height: number }

export type Measure = (text: string) => number;

/** Breaks a text into lines of a width, between words where it can; what does not fit into the last line is cut, and says so. */
export function broken(text: string, width: number, most: number, measure: Measure): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest && lines.length < most) {
    const fits = longest(rest, width, measure);
    if (lines.length === most - 1 && fits < rest.length) {
      lines.push(`${rest.slice(0, longest(rest, width - measure('…'), measure)).trimEnd()}…`);
      return lines;
    }
    const space = fits < rest.length ? rest.lastIndexOf(' ', fits) : fits;
    const cut = space > 0 ? space : fits;
    lines.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return lines;
}

function longest(text: string, width: number, measure: Measure): number {
  let length = 0;
  // By whole letters as people see them, of any script.
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    if (measure(text.slice(0, index + segment.length)) > width && index > 0) return index;
    length = index + segment.length;
  }
  return length;
}

export const written = (lines: readonly string[], measure: Measure, lineHeight: number): Written => ({ lines, width: Math.max(...lines.map(measure)), height: lines.length * lineHeight });

/** Measures as this browser draws a font. */
export function measureIn(font: string): Measure {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = font;
  return (text) => pen.measureText(text).width;
}
