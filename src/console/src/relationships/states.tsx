import { useTranslation } from 'react-i18next';
import type { ConflictCheckState, DueDiligenceState, RelationshipState, ScreeningState } from '../api/documents';
import { Mark, type Shape, type Tone } from '../display/Mark';

const relationship: Record<RelationshipState, [Shape, Tone]> = {
  PROSPECT: ['ring', 'quiet'],
  PROPOSED: ['ring', 'quiet'],
  IN_DUE_DILIGENCE: ['half', 'wait'],
  IN_REVIEW: ['half', 'wait'],
  APPROVED: ['full', 'good'],
  DECLINED: ['cross', 'stop'],
  ACTIVE: ['full', 'good'],
  UNDER_REVIEW: ['half', 'wait'],
  SUSPENDED: ['square', 'stop'],
  ENDED: ['dash', 'quiet'],
  WITHDRAWN: ['dash', 'quiet'],
};

const screening: Record<ScreeningState, [Shape, Tone]> = {
  NOT_SCREENED: ['ring', 'wait'],
  FAILED: ['triangle', 'stop'],
  STALE: ['half', 'wait'],
  UNDECIDED: ['triangle', 'wait'],
  TRUE_MATCH: ['cross', 'stop'],
  CLEAR: ['full', 'good'],
};

const conflict: Record<ConflictCheckState, [Shape, Tone]> = {
  NOT_CHECKED: ['ring', 'wait'],
  OPEN: ['half', 'wait'],
  CLOSED: ['full', 'good'],
};

const dueDiligence: Record<DueDiligenceState, [Shape, Tone]> = {
  NOT_OPENED: ['ring', 'quiet'],
  IN_PREPARATION: ['half', 'wait'],
  SENT_BACK: ['half', 'wait'],
  SUBMITTED: ['half', 'wait'],
  ACCEPTED: ['full', 'good'],
  EXPIRED: ['square', 'stop'],
  EXCLUDED: ['cross', 'stop'],
};

export function RelationshipMark({ state }: { state: RelationshipState }) {
  const { t } = useTranslation();
  const [shape, tone] = relationship[state];
  return <Mark shape={shape} tone={tone}>{t(`RelationshipState.${state}`)}</Mark>;
}

export function ScreeningMark({ state }: { state: ScreeningState }) {
  const { t } = useTranslation();
  const [shape, tone] = screening[state];
  return <Mark shape={shape} tone={tone}>{t(`ScreeningState.${state}`)}</Mark>;
}

export function ConflictMark({ state }: { state: ConflictCheckState }) {
  const { t } = useTranslation();
  const [shape, tone] = conflict[state];
  return <Mark shape={shape} tone={tone}>{t(`ConflictCheckState.${state}`)}</Mark>;
}

export function DueDiligenceMark({ state }: { state: DueDiligenceState }) {
  const { t } = useTranslation();
  const [shape, tone] = dueDiligence[state];
  return <Mark shape={shape} tone={tone}>{t(`DueDiligenceState.${state}`)}</Mark>;
}
