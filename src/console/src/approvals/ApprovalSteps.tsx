import { NativeSelect, TextInput, Textarea } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type AnswerableFragment, ConfirmDecisionDocument, type DecisionOutcome, GiveAdviceDocument, GiveBureauInputDocument, type Recommendation, RecordDecisionDocument, RevokeDecisionDocument, SendBackDocument } from '../api/documents';
import { inDays } from '../languages/useFormats';
import { DeedForm, type Typed } from '../writes/DeedForm';
import type { Seen } from '../writes/differences';
import styles from '../relationships/Case.module.css';
import { ConditionFields } from './ConditionFields';
import { typedConditions } from './conditions';

type Step = AnswerableFragment['steps'][number]['step'];

const recommendations: Record<Recommendation, true> = { SUPPORT: true, SUPPORT_WITH_CONDITIONS: true, OPPOSE: true, ABSTAIN: true };
const outcomes: Record<DecisionOutcome, true> = { APPROVED: true, APPROVED_WITH_CONDITIONS: true, DEFERRED: true, DECLINED: true, NOTED: true };

/** What the viewer may do about a submission, a form each. */
export function ApprovalSteps({ approval, only }: { approval: AnswerableFragment; only?: readonly Step[] }) {
  const open = approval.steps.filter(({ step, allowed }) => allowed && (only?.includes(step) ?? true));
  return open.length === 0 ? null : <div className={styles.deeds}>{open.map(({ step }) => <StepForm key={step} step={step} approval={approval} />)}</div>;
}

function StepForm({ step, approval }: { step: Step; approval: AnswerableFragment }) {
  const { t } = useTranslation();
  const label = t(`ApprovalStep.${step}`);
  const reason = <Textarea name="reason" label={t('approvals.reason')} required withAsterisk={false} rows={2} maxLength={2000} />;
  const seen = seenApproval(approval, t);
  const opinion = (
    <>
      <NativeSelect name="recommendation" label={t('approvals.recommendation')} data={Object.keys(recommendations).map((value) => ({ value, label: t(`Recommendation.${value as Recommendation}`) }))} />
      <Textarea name="text" label={t('approvals.text')} required withAsterisk={false} rows={3} maxLength={5000} />
    </>
  );
  const said = (typed: Typed) => ({ approval: approval.id, recommendation: typed('recommendation') as Recommendation, text: typed('text') ?? '' });
  const because = (typed: Typed, version: number) => ({ approval: approval.id, version, reason: typed('reason') ?? '' });
  switch (step) {
    case 'ADVISE': return <DeedForm primary label={label} document={GiveAdviceDocument} input={said}>{opinion}</DeedForm>;
    case 'GIVE_INPUT': return <DeedForm primary label={label} document={GiveBureauInputDocument} input={said}>{opinion}</DeedForm>;
    case 'CONFIRM': return <DeedForm primary label={label} document={ConfirmDecisionDocument} seen={seen} input={(_, version) => ({ approval: approval.id, version })}><p>{t('cases.sure')}</p></DeedForm>;
    case 'SEND_BACK': return <DeedForm label={label} document={SendBackDocument} seen={seen} input={because}>{reason}</DeedForm>;
    case 'REVOKE': return <DeedForm label={label} document={RevokeDecisionDocument} seen={seen} input={because}>{reason}</DeedForm>;
    case 'RECORD': return <DeedForm primary label={label} document={RecordDecisionDocument} seen={seen} input={(typed, version) => ({ approval: approval.id, version, ...reported(typed) })}><ReportFields approval={approval} /></DeedForm>;
    default: return null;
  }
}

/** What is compared when a submission changed while somebody wrote about it. */
export const seenApproval = ({ version, state, outcome, reportParagraph }: AnswerableFragment, t: TFunction): Seen => ({
  version,
  shown: [{ field: 'state', term: t('relationships.state'), value: [t(`ApprovalState.${state}`), outcome && t(`DecisionOutcome.${outcome}`), reportParagraph].filter(Boolean).join(', ') }],
});

const reported = (typed: Typed) => ({
  outcome: typed('outcome') as DecisionOutcome, sessionNumber: Number(typed('sessionNumber')), sessionYear: Number(typed('sessionYear')), agendaItem: typed('agendaItem') ?? '',
  documentSymbol: typed('documentSymbol') ?? '', reportParagraph: typed('reportParagraph') ?? '', decidedOn: typed('decidedOn') ?? '', validUntil: typed('validUntil'),
  conditions: typedConditions(typed),
});

/** A decision as the adopted report has it. */
function ReportFields({ approval }: { approval: AnswerableFragment }) {
  const { t } = useTranslation();
  const field = (name: string, label: string, value: string | number | null) => <TextInput name={name} label={label} defaultValue={value ?? ''} required withAsterisk={false} maxLength={100} />;
  return (
    <>
      <NativeSelect name="outcome" label={t('cases.outcome')} defaultValue={approval.outcome ?? 'APPROVED'} data={Object.keys(outcomes).map((value) => ({ value, label: t(`DecisionOutcome.${value as DecisionOutcome}`) }))} />
      <div className={styles.two}>
        <TextInput name="sessionNumber" type="number" min={1} label={t('decisions.sessionNumber')} defaultValue={approval.sessionNumber ?? ''} required withAsterisk={false} />
        <TextInput name="sessionYear" type="number" min={1950} max={2200} label={t('decisions.sessionYear')} defaultValue={approval.sessionYear ?? new Date().getFullYear()} required withAsterisk={false} />
        {field('agendaItem', t('approvals.item'), approval.agendaItem)}
        {field('documentSymbol', t('approvals.document'), approval.documentSymbol)}
        {field('reportParagraph', t('approvals.paragraph'), approval.reportParagraph)}
        <TextInput name="decidedOn" type="date" label={t('approvals.decidedOn')} defaultValue={inDays(0)} required withAsterisk={false} />
        <TextInput name="validUntil" type="date" label={t('approvals.validUntil')} />
      </div>
      <ConditionFields conditions={approval.conditions.nodes} />
    </>
  );
}
