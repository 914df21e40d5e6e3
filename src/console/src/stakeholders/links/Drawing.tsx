import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Boxes, type Lit } from './Boxes';
import styles from './Drawing.module.css';
import { ViewButtons } from './ViewButtons';
import { type Line, Ways } from './Ways';
import type { Graph, Tie } from './graph';
import { tallest, useArranged } from './useArranged';
import { type View, all, around, moved, showing, viewBox, zoomed } from './view';
import { type Heading, walk } from './walk';

/** What is shown, as a drawing and as a list beside it. */
export interface Shown {
  graph: Graph;
  /** The ids of the chosen path's ties, in their order. */
  chosen: readonly string[];
  lineOf: (tie: Tie) => Line;
  opened: readonly string[];
  turn: (id: string) => void;
  lit: Lit;
  light: (lit: Lit) => void;
}

const arrows: Record<string, Heading> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** The ties drawn: to be looked at, walked through by the keyboard, moved and zoomed. */
export function Drawing({ graph, chosen, opened, turn, ...rest }: Shown) {
  const { t } = useTranslation();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { arranged, names, labels } = useArranged(graph, chosen, width);
  const [active, setActive] = useState(graph.root);
  const [view, setView] = useState<View | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const drag = useRef<{ x: number; y: number } | null>(null);
  const here = graph.parties.has(active) ? active : graph.root;
  const size = useMemo(() => ({ width: Math.max(width, 1), height: Math.round(Math.min(Math.max(arranged.height * 1.1, 220), tallest)) }), [width, arranged.height]);
  const middle = useRef(here);
  useEffect(() => { middle.current = here; }, [here]);
  useEffect(() => setView(around(arranged, size, arranged.boxes.get(middle.current) ?? { x: 0, y: 0 })), [arranged, size]);
  const seen = view ?? all(arranged, size);

  function go(id: string) {
    setActive(id);
    setView(showing(seen, size, arranged.boxes.get(id)!));
    svg.current?.querySelector<SVGAElement>(`[data-party="${id}"]`)?.focus({ preventScroll: true });
  }

  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const heading = arrows[event.key];
    if (heading) go(walk(here, heading, { places: arranged.boxes, ties: graph.ties.values() }));
    else if (event.key === 'Home') go(graph.root);
    else if (event.key === ' ' && here !== graph.root) turn(here);
    else if (event.key === '+' || event.key === '-') setView(zoomed(seen, event.key === '+' ? 1.25 : 0.8));
    else if (event.key === '0') setView(all(arranged, size));
    else if (event.key !== ' ') return;
    event.preventDefault();
  }

  function pull(event: PointerEvent) {
    if (!drag.current) return;
    setView(moved(seen, drag.current.x - event.clientX, drag.current.y - event.clientY));
    drag.current = { x: event.clientX, y: event.clientY };
  }

  function seize(event: PointerEvent) {
    if (event.button !== 0 || (event.target as Element).closest('a, [role=button], text')) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, y: event.clientY };
  }

  return (
    <div className={styles.frame} ref={ref}>
      <ViewButtons zoom={(factor) => setView(zoomed(seen, factor))} move={(x, y) => setView(moved(seen, x, y))} fit={() => setView(all(arranged, size))} />
      {width > 0 && <svg
        ref={svg} className={styles.drawing} role="group" aria-label={t('ties.drawing')} aria-describedby="ties-keys" width="100%" height={size.height} viewBox={viewBox(seen, size)}
        onKeyDown={press} onPointerDown={seize} onPointerMove={pull} onPointerUp={() => { drag.current = null; }} onPointerCancel={() => { drag.current = null; }}
      >
        <Ways graph={graph} arranged={arranged} labels={labels} {...rest} />
        <Boxes graph={graph} arranged={arranged} names={names} opened={opened} turn={turn} active={here} setActive={setActive} lit={rest.lit} light={rest.light} />
      </svg>}
      <p id="ties-keys" className={styles.keys}>{t('ties.keys')}</p>
    </div>
  );
}
