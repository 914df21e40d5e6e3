import { useTranslation } from 'react-i18next';
import type { DossierState, ExclusionFinding, QuestionAnswer, RiskLevel } from '../api/documents';
import { Mark, type Shape, type Tone } from '../display/Mark';

type Drawn = [Shape, Tone];

const states: Record<DossierState, Drawn> = { DRAFT: ['half', 'wait'], SUBMITTED: ['half', 'wait'], ACCEPTED: ['full', 'good'], SENT_BACK: ['dash', 'quiet'], SUPERSEDED: ['dash', 'quiet'] };
const levels: Record<RiskLevel, Drawn> = { LOW: ['full', 'good'], MODERATE: ['half', 'wait'], SUBSTANTIAL: ['triangle', 'wait'], HIGH: ['square', 'stop'] };
const answers: Record<QuestionAnswer, Drawn> = { YES: ['full', 'good'], NO: ['ring', 'wait'], PARTLY: ['half', 'wait'], NOT_APPLICABLE: ['dash', 'quiet'], UNKNOWN: ['triangle', 'wait'] };
const findings: Record<ExclusionFinding, Drawn> = { APPLIES: ['cross', 'stop'], DOES_NOT_APPLY: ['full', 'good'], UNKNOWN: ['triangle', 'wait'] };

// What was frozen long ago may have names that are no longer given.
const known = <Names extends object>(names: Names, value: string): value is Extract<keyof Names, string> => value in names;

export function DossierMark({ state, expired }: { state: DossierState; expired: boolean }) {
  const { t } = useTranslation();
  const [shape, tone] = expired ? (['square', 'stop'] as const) : states[state];
  return <Mark shape={shape} tone={tone}>{t(`DossierState.${state}`)}{expired && ` · ${t('dossier.expired')}`}</Mark>;
}

export function RiskMark({ level }: { level: string | null }) {
  const { t } = useTranslation();
  if (level === null) return <Mark shape="ring" tone="quiet">{t('dossier.notRated')}</Mark>;
  return known(levels, level) ? <Mark shape={levels[level][0]} tone={levels[level][1]}>{t(`RiskLevel.${level}`)}</Mark> : <span lang="en">{level}</span>;
}

/** An answer that blocks every later step is told as such. */
export function AnswerMark({ reply, blocks }: { reply: string | null; blocks: boolean }) {
  const { t } = useTranslation();
  if (reply === null) return <Mark shape="ring" tone="wait">{t('dossier.notAnswered')}</Mark>;
  if (!known(answers, reply)) return <span lang="en">{reply}</span>;
  const [shape, tone] = blocks ? (['cross', 'stop'] as const) : answers[reply];
  return <Mark shape={shape} tone={tone}>{t(`QuestionAnswer.${reply}`)}{blocks && ` · ${t('dossier.blocks')}`}</Mark>;
}

export function FindingMark({ finding }: { finding: string | null }) {
  const { t } = useTranslation();
  if (finding === null) return <Mark shape="ring" tone="wait">{t('dossier.notChecked')}</Mark>;
  return known(findings, finding) ? <Mark shape={findings[finding][0]} tone={findings[finding][1]}>{t(`ExclusionFinding.${finding}`)}</Mark> : <span lang="en">{finding}</span>;
}
