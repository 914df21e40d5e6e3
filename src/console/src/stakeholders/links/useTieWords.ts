import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../languages/useFormats';
import type { Tie } from './graph';

/** A date that is not broken over two lines. */
const whole = (text: string) => text.replaceAll(' ', '\u00a0');

/** What a tie is called from its first party on, or from its second one, and what is known of it. */
export function useTieWords() {
  const { t } = useTranslation();
  const format = useFormats();
  return useMemo(() => ({
    kind: ({ kind, interest }: Pick<Tie, 'kind' | 'interest'>, forward = true) =>
      interest ? t('paths.declared', { interest: t(`InterestKind.${interest}`) }) : kind ? t(`LinkKind.${kind}.${forward ? 'out' : 'in'}`) : '',
    share: ({ percent, amount, currency }: Pick<Tie, 'percent' | 'amount' | 'currency'>) =>
      [percent !== null && format.percent(percent), amount !== null && currency && format.money(amount, currency)].filter(Boolean).join(', '),
    period: ({ validFrom, validTo }: Pick<Tie, 'validFrom' | 'validTo'>) => (validFrom || validTo ? `${whole(format.day(validFrom))}\u00a0– ${whole(format.day(validTo))}`.trim() : ''),
    years: ({ validFrom, validTo }: Pick<Tie, 'validFrom' | 'validTo'>) => (validFrom || validTo ? `${validFrom?.slice(0, 4) ?? ''} – ${validTo?.slice(0, 4) ?? ''}` : ''),
  }), [t, format]);
}
