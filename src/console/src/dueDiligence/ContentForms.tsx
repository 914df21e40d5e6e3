import { TextInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AnswerQuestionsDocument, CheckExclusionsDocument, ConcludeDossierDocument, type DossierRecommendation, type ExclusionFinding, type QuestionAnswer, RateRisksDocument, type RiskLevel } from '../api/documents';
import caseStyles from '../relationships/Case.module.css';
import { DeedForm } from '../writes/DeedForm';
import { about } from './about';
import { Choice } from './Choice';
import { type Answer, type DossierShown, type Exclusion, type Risk } from './content';
import { EvidenceField } from './EvidenceField';
import styles from './Forms.module.css';
import { findings, ratings, replies } from './replies';
import { seenDossier } from './seen';

const answers: Record<QuestionAnswer, true> = { YES: true, NO: true, PARTLY: true, NOT_APPLICABLE: true, UNKNOWN: true };
const found: Record<ExclusionFinding, true> = { APPLIES: true, DOES_NOT_APPLY: true, UNKNOWN: true };
const levels: Record<RiskLevel, true> = { LOW: true, MODERATE: true, SUBSTANTIAL: true, HIGH: true };
const recommendations: Record<DossierRecommendation, true> = { ENGAGE: true, CONTINUE: true, ENGAGE_WITH_MEASURES: true, DISENGAGE: true };

const namesOf = <Name extends string>(names: Record<Name, true>) => Object.keys(names) as Name[];

/** Answers the questions of a section; those that are left alone stay as they are. */
export function AnswerForm({ dossier, section, items }: { dossier: DossierShown; section: string; items: readonly Answer[] }) {
  const { t } = useTranslation();
  const options = namesOf(answers).map((value) => [value, t(`QuestionAnswer.${value}`)] as const);
  return (
    <div className={caseStyles.deeds}>
      <DeedForm apart label={t('dossier.answerSection', { section })} document={AnswerQuestionsDocument} seen={seenDossier(dossier, t)} input={(typed, version) => ({ dossier: dossier.id, version, answers: replies(items, typed) })}>
        {items.map(({ code, question, reply, comment, evidence, needsEvidence }) => (
          <fieldset key={code} className={styles.one}>
            <legend><bdi lang="en">{question}</bdi></legend>
            <Choice name={`reply ${code}`} label={needsEvidence ? t('dossier.answerWithEvidence') : t('dossier.answer')} at={reply} options={options} />
            <Textarea name={`comment ${code}`} label={t('dossier.comment')} defaultValue={comment ?? ''} rows={2} maxLength={10000} />
            <EvidenceField name={`evidence ${code}`} evidence={evidence} />
          </fieldset>
        ))}
      </DeedForm>
    </div>
  );
}

export function ExclusionForm({ dossier, items }: { dossier: DossierShown; items: readonly Exclusion[] }) {
  const { t } = useTranslation();
  const options = namesOf(found).map((value) => [value, t(`ExclusionFinding.${value}`)] as const);
  return (
    <div className={caseStyles.deeds}>
      <DeedForm apart label={t('dossier.check')} document={CheckExclusionsDocument} seen={seenDossier(dossier, t)} input={(typed, version) => ({ dossier: dossier.id, version, findings: findings(items, typed) })}>
        {items.map(({ code, text, finding, comment }) => (
          <fieldset key={code} className={styles.one}>
            <legend><bdi lang="en">{text}</bdi></legend>
            <Choice name={`finding ${code}`} label={t('dossier.finding')} at={finding} options={options} />
            <TextInput name={`comment ${code}`} label={t('dossier.comment')} defaultValue={comment ?? ''} maxLength={10000} />
          </fieldset>
        ))}
      </DeedForm>
    </div>
  );
}

export function RiskForm({ dossier, items }: { dossier: DossierShown; items: readonly Risk[] }) {
  const { t } = useTranslation();
  const options = namesOf(levels).map((value) => [value, t(`RiskLevel.${value}`)] as const);
  return (
    <div className={caseStyles.deeds}>
      <DeedForm apart label={t('dossier.rate')} document={RateRisksDocument} seen={seenDossier(dossier, t)} input={(typed, version) => ({ dossier: dossier.id, version, ratings: ratings(items, typed) })}>
        {items.map(({ dimension, text, level, reason }) => (
          <fieldset key={dimension} className={styles.one}>
            <legend>{about(dimension, t)}</legend>
            <p><bdi lang="en">{text}</bdi></p>
            <Choice name={`level ${dimension}`} label={t('approvals.riskLevel')} at={level} options={options} />
            <Textarea name={`reason ${dimension}`} label={t('approvals.reason')} defaultValue={reason ?? ''} rows={2} maxLength={10000} />
          </fieldset>
        ))}
      </DeedForm>
    </div>
  );
}

export function ConcludeForm({ dossier }: { dossier: DossierShown }) {
  const { t } = useTranslation();
  const { id, benefits, recommendation, recommendationReason, validUntil } = dossier;
  return (
    <div className={caseStyles.deeds}>
      <DeedForm
        apart label={t('dossier.conclude')} document={ConcludeDossierDocument} seen={seenDossier(dossier, t)}
        input={(typed, version) => ({ dossier: id, version, benefits: typed('benefits') ?? '', recommendation: typed('recommendation') as DossierRecommendation, reason: typed('reason') ?? '', validUntil: typed('validUntil') })}
      >
        <Textarea name="benefits" label={t('dossier.benefits')} defaultValue={benefits ?? ''} required withAsterisk={false} rows={3} maxLength={10000} />
        <Choice name="recommendation" label={t('approvals.recommendation')} at={recommendation} empty={false} options={namesOf(recommendations).map((value) => [value, t(`DossierRecommendation.${value}`)] as const)} />
        <Textarea name="reason" label={t('dossier.reason')} defaultValue={recommendationReason ?? ''} required withAsterisk={false} rows={3} maxLength={10000} />
        <TextInput name="validUntil" type="date" label={t('approvals.validUntil')} description={t('dossier.validLead')} defaultValue={validUntil ?? ''} />
      </DeedForm>
    </div>
  );
}
