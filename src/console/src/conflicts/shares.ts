import type { FindingShownFragment, InfluenceKind } from '../api/documents';

/** Findings of shares that belong into one picture; the house's two halves are one. */
export interface Shares { kind: InfluenceKind; findings: FindingShownFragment[]; notable: number | null; high: number | null }

// In this order they are shown; the others count seats and gifts.
const shares: readonly InfluenceKind[] = ['CANDIDATE_DONOR', 'CANDIDATE_SECTOR', 'CANDIDATE_COUNTRY', 'HOUSE_DONOR', 'HOUSE_SECTOR', 'HOUSE_COUNTRY', 'HOUSE_EARMARKED'];

/** The findings of shares by what they are shares of, the greatest first, each with the thresholds that they were judged by. */
export function sharesOf(findings: readonly FindingShownFragment[]): Shares[] {
  return shares.flatMap((kind) => {
    const own = findings.filter((finding) => finding.sharePercent !== null && (finding.kind === kind || (kind === 'HOUSE_EARMARKED' && finding.kind === 'HOUSE_CORE')));
    own.sort((one, other) => other.sharePercent! - one.sharePercent!);
    const of = (limit: 'notableFrom' | 'highFrom') => own.find((finding) => finding[limit] !== null)?.[limit] ?? null;
    return own.length === 0 ? [] : [{ kind, findings: own, notable: of('notableFrom'), high: of('highFrom') }];
  });
}

/** What is no share: seats, gifts, and what could not be counted. */
export const othersOf = (findings: readonly FindingShownFragment[]) => findings.filter(({ sharePercent }) => sharePercent === null);
