import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OpenDossierDocument, TakeDossierStepDocument } from '../api/documents';
import { Mark } from '../display/Mark';
import { useFormats } from '../languages/useFormats';
import { Fact, FactList } from '../stakeholders/Facts';
import { DeedForm } from '../writes/DeedForm';
import { MissingList } from '../writes/MissingList';
import styles from './Case.module.css';
import type { RelationshipShown } from './RelationshipPage';
import { DueDiligenceMark } from './states';

/** How far due diligence has come, and what its present dossier still lacks. */
export function Dossiers({ relationship: { id, dueDiligenceState, dossiers }, handles }: { relationship: RelationshipShown; handles: boolean }) {
  const { t } = useTranslation();
  const format = useFormats();
  const dossier = dossiers.nodes[0];
  return (
    <>
      <FactList>
        <Fact term={t('relationships.state')}><DueDiligenceMark state={dueDiligenceState} /></Fact>
        {dossier && (
          <>
            <Fact term={t('cases.progress')}>{t('cases.doneOf', { done: format.number(dossier.progress.done), total: format.number(dossier.progress.total) })}</Fact>
            <Fact term={t('approvals.riskLevel')}>{dossier.riskLevel && t(`RiskLevel.${dossier.riskLevel}`)}</Fact>
            <Fact term={t('approvals.recommendation')}>{dossier.recommendation && t(`DossierRecommendation.${dossier.recommendation}`)}</Fact>
            <Fact term={t('approvals.validUntil')}>{format.day(dossier.validUntil)}</Fact>
          </>
        )}
      </FactList>
      {dossier?.missing && dossier.missing.length > 0 && <><h3><Mark shape="ring" tone="wait">{t('cases.lacks')}</Mark></h3><MissingList missing={dossier.missing} /></>}
      {handles && (
        <div className={styles.deeds}>
          {dueDiligenceState === 'NOT_OPENED' && <DeedForm label={t('cases.openDossier')} document={OpenDossierDocument} input={() => ({ relationship: id })}><p>{t('cases.openDossierLead')}</p></DeedForm>}
          {dossier?.steps?.filter(({ allowed }) => allowed).map(({ step }) => (
            <DeedForm key={step} label={t(`DossierStep.${step}`)} document={TakeDossierStepDocument} input={(typed) => ({ dossier: dossier.id, version: dossier.version, step, reason: typed('reason') })}>
              <Textarea name="reason" label={t('approvals.reason')} rows={2} maxLength={2000} />
            </DeedForm>
          ))}
        </div>
      )}
    </>
  );
}
