import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmDecisionDocument, SendBackDocument, SubmitForReviewDocument, TakeStepDocument } from '../api/documents';
import { Decide } from '../approvals/Decide';
import { Mark } from '../display/Mark';
import { Empty } from '../display/Page';
import { DeedForm } from '../writes/DeedForm';
import { MissingList } from '../writes/MissingList';
import type { RelationshipShown } from './RelationshipPage';
import styles from './Case.module.css';
import { seenCase } from './seen';

/** The steps that lead on from here: those that can be taken as buttons, the others with everything that they still need. */
export function Steps({ relationship }: { relationship: RelationshipShown }) {
  const { t } = useTranslation();
  const open = relationship.steps.filter(({ allowed }) => allowed);
  const waiting = relationship.steps.filter(({ allowed }) => !allowed);
  if (relationship.steps.length === 0) return <Empty>{t('cases.over')}</Empty>;
  return (
    <>
      <div className={styles.deeds}>{open.map(({ step }) => <Step key={step} step={step} relationship={relationship} />)}</div>
      <ul className={styles.waiting}>
        {waiting.map(({ step, missing }) => (
          <li key={step}>
            <h3><Mark shape="ring" tone="wait">{t('cases.needs', { step: t(`RelationshipStep.${step}`) })}</Mark></h3>
            <MissingList missing={missing} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Step({ step, relationship }: { step: RelationshipShown['steps'][number]['step']; relationship: RelationshipShown }) {
  const { t } = useTranslation();
  const label = t(`RelationshipStep.${step}`);
  const seen = seenCase(relationship, t);
  const submission = relationship.approvals.nodes.find(({ state }) => state === 'IN_REVIEW' || state === 'RECORDED');
  const reason = <Textarea name="reason" label={t('approvals.reason')} rows={2} maxLength={2000} />;
  if (step === 'SUBMIT') return <DeedForm primary label={label} document={SubmitForReviewDocument} seen={seen} input={(_, version) => ({ relationship: relationship.id, version })}><p>{t('cases.sure')}</p></DeedForm>;
  if (submission && (step === 'APPROVE' || step === 'DECLINE'))
    return <DeedForm primary label={label} document={ConfirmDecisionDocument} input={() => ({ approval: submission.id, version: submission.version })}><p>{t('cases.sure')}</p></DeedForm>;
  if (step === 'APPROVE' || step === 'DECLINE') return <Decide label={label} relationship={relationship.id} outcome={step === 'APPROVE' ? 'APPROVED' : 'DECLINED'} seen={seen} />;
  if (submission && step === 'SEND_BACK')
    return <DeedForm label={label} document={SendBackDocument} input={(typed) => ({ approval: submission.id, version: submission.version, reason: typed('reason') ?? '' })}>{reason}</DeedForm>;
  return (
    <DeedForm label={label} primary={step !== 'WITHDRAW' && step !== 'END' && step !== 'SUSPEND' && step !== 'SEND_BACK'} document={TakeStepDocument} seen={seen} input={(typed, version) => ({ relationship: relationship.id, version, step, reason: typed('reason') })}>
      {reason}
    </DeedForm>
  );
}
