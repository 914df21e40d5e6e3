import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { direction } from '../../languages';
import { lineHeight } from './Boxes';
import { labelHeight } from './Ways';
import { arrange } from './arrange';
import type { Graph } from './graph';
import { type Written, broken, measureIn, written } from './lines';
import { useTieWords } from './useTieWords';
import { whole } from './view';

const widest = 140;
/** The most that a drawing takes of a page's height, in pixels. */
export const tallest = 900;

/** Where everything stands in a window of a width: in rows or in columns, whichever leaves it larger. */
export function useArranged(graph: Graph, chosen: readonly string[], width: number) {
  const { t, i18n } = useTranslation();
  const words = useTieWords();
  const texts = useMemo(() => {
    const family = getComputedStyle(document.body).fontFamily;
    const [large, small] = [measureIn(`600 14px ${family}`), measureIn(`12px ${family}`)];
    const names = new Map<string, Written>([...graph.parties.values()].map(({ id, name, form }) => {
      const kind = form === null ? t('contacts.one') : t(`OrganizationForm.${form}`);
      return [id, written([...broken(name, widest, 3, large), ...broken(kind, widest + 20, 1, small)], large, lineHeight)];
    }));
    const labels = new Map<string, Written>([...graph.ties.values()].map((tie) => {
      const at = chosen.indexOf(tie.id);
      const said = [at < 0 ? '' : `${at + 1}.`, words.kind(tie), words.share(tie)].filter(Boolean).join(' ');
      return [tie.id, written([...broken(said, widest, 2, small), words.years(tie)].filter(Boolean), small, labelHeight)];
    }));
    return { names, labels };
  }, [graph, chosen, words, t]);
  const both = useMemo(() => {
    const onwards = direction(i18n.language) === 'rtl' ? 'RL' : 'LR';
    return [arrange(graph, texts.names, texts.labels, 'TB'), arrange(graph, texts.names, texts.labels, onwards)] as const;
  }, [graph, texts, i18n.language]);
  const [rows, columns] = both;
  const window = { width: Math.max(width, 1), height: tallest };
  return { ...texts, arranged: whole(rows, window) >= whole(columns, window) ? rows : columns };
}
