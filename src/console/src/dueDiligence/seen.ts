import type { TFunction } from 'i18next';
import type { Seen } from '../writes/differences';
import { about } from './about';
import type { DossierShown } from './content';

/** What is compared when a dossier changed while somebody wrote in it; every field under the name of its control. */
export function seenDossier({ version, state, questions, exclusions, risks, measures, benefits, recommendation, recommendationReason, validUntil }: DossierShown, t: TFunction): Seen {
  const field = (name: string, term: string, value: string | null | undefined) => ({ field: name, term, value: value ?? '' });
  return {
    version,
    shown: [
      field('state', t('relationships.state'), t(`DossierState.${state}`)),
      ...(questions?.nodes ?? []).flatMap(({ code, question, reply, comment, evidence }) => [
        field(`reply ${code}`, question, reply && t(`QuestionAnswer.${reply}`)),
        field(`comment ${code}`, `${question} · ${t('dossier.comment')}`, comment),
        field(`evidence ${code}`, `${question} · ${t('dossier.evidence')}`, evidence.nodes.map(({ reference, file }) => [file?.name, reference].filter(Boolean).join(' · ')).join('; ')),
      ]),
      ...(exclusions?.nodes ?? []).flatMap(({ code, text, finding, comment }) => [field(`finding ${code}`, text, finding && t(`ExclusionFinding.${finding}`)), field(`comment ${code}`, `${text} · ${t('dossier.comment')}`, comment)]),
      ...risks.nodes.flatMap(({ dimension, level, reason }) => [field(`level ${dimension}`, about(dimension, t), level && t(`RiskLevel.${level}`)), field(`reason ${dimension}`, `${about(dimension, t)} · ${t('approvals.reason')}`, reason)]),
      field('rows', t('dossier.measures'), measures?.nodes.map(({ text, owner, dueOn }) => `${text} (${owner?.name ?? ''}, ${dueOn})`).join('; ')),
      field('benefits', t('dossier.benefits'), benefits),
      field('recommendation', t('approvals.recommendation'), recommendation && t(`DossierRecommendation.${recommendation}`)),
      field('reason', t('dossier.reason'), recommendationReason),
      field('validUntil', t('approvals.validUntil'), validUntil),
    ],
  };
}
