import { useTranslation } from 'react-i18next';
import type { ApprovalState, DecisionOutcome, Recommendation } from '../api/documents';
import { Mark, type Shape, type Tone } from '../display/Mark';

const outcomes: Record<DecisionOutcome, [Shape, Tone]> = {
  APPROVED: ['full', 'good'],
  APPROVED_WITH_CONDITIONS: ['half', 'good'],
  DEFERRED: ['ring', 'wait'],
  DECLINED: ['cross', 'stop'],
  NOTED: ['dash', 'quiet'],
};

const recommendations: Record<Recommendation, [Shape, Tone]> = {
  SUPPORT: ['full', 'good'],
  SUPPORT_WITH_CONDITIONS: ['half', 'good'],
  OPPOSE: ['cross', 'stop'],
  ABSTAIN: ['dash', 'quiet'],
};

/** Where a submission stands; a decision that nobody has confirmed is no decision yet. */
export function ApprovalMark({ state, outcome }: { state: ApprovalState; outcome: DecisionOutcome | null }) {
  const { t } = useTranslation();
  if (state !== 'DECIDED' || outcome === null) return <Mark shape={state === 'REVOKED' ? 'cross' : 'half'} tone={state === 'REVOKED' ? 'stop' : 'wait'}>{t(`ApprovalState.${state}`)}</Mark>;
  const [shape, tone] = outcomes[outcome];
  return <Mark shape={shape} tone={tone}>{t(`DecisionOutcome.${outcome}`)}</Mark>;
}

export function RecommendationMark({ recommendation }: { recommendation: Recommendation }) {
  const { t } = useTranslation();
  const [shape, tone] = recommendations[recommendation];
  return <Mark shape={shape} tone={tone}>{t(`Recommendation.${recommendation}`)}</Mark>;
}
