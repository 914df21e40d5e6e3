import { useTranslation } from 'react-i18next';
import type { InteractionKind } from '../api/documents';
import { Figure } from '../display/charts/Figure';
import { crossed, months } from '../display/charts/shown';
import { useFormats } from '../languages/useFormats';

// The compiler says when the API knows one that is not here.
const kinds: Record<InteractionKind, true> = { MEETING: true, CALL: true, MAIL: true, LETTER: true, EVENT: true, VISIT: true };

/** How often one talked in each of the last twelve months, and how. */
export function Activity({ groups }: { groups: readonly { month: string | null; kind: InteractionKind | null; count: number }[] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const shown = crossed(
    groups.map(({ month, kind, count }) => ({ row: month, column: kind, count })),
    months(12).map((key) => ({ key, word: format.month(key) })),
    (Object.keys(kinds) as InteractionKind[]).map((key) => ({ key, word: t(`InteractionKind.${key}`) })),
  );
  return <Figure title={t('figures.activity')} head={t('figures.month')} none={t('figures.quiet')} lying={false} format={format.number} shown={shown} />;
}
