import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TakeDossierStepDocument } from '../api/documents';
import { Mark } from '../display/Mark';
import styles from '../relationships/Case.module.css';
import { DeedForm } from '../writes/DeedForm';
import { MissingList } from '../writes/MissingList';
import type { DossierShown } from './content';
import { seenDossier } from './seen';

/** The steps of a dossier: those that can be taken as buttons, the others with what they still need of the viewer. What the dossier itself lacks stands below. */
export function DossierSteps({ dossier }: { dossier: DossierShown }) {
  const { t } = useTranslation();
  const seen = seenDossier(dossier, t);
  const lacks = new Set(dossier.missing?.map(({ link, who }) => `${link} ${who}`));
  const steps = dossier.steps ?? [];
  return (
    <>
      <div className={styles.deeds}>
        {steps.filter(({ allowed }) => allowed).map(({ step }) => (
          <DeedForm
            key={step} primary={step === 'SUBMIT' || step === 'ACCEPT'} label={t(`DossierStep.${step}`)} document={TakeDossierStepDocument} seen={seen}
            input={(typed, version) => ({ dossier: dossier.id, version, step, reason: typed('reason') })}
          >
            {step === 'SUBMIT' ? <p>{t('dossier.freezeLead')}</p> : <Textarea name="reason" label={t('approvals.reason')} required={step !== 'ACCEPT'} withAsterisk={false} rows={2} maxLength={2000} />}
          </DeedForm>
        ))}
      </div>
      <ul className={styles.waiting}>
        {steps.filter(({ allowed }) => !allowed).map(({ step, missing }) => {
          const ofViewer = missing.filter(({ link, who }) => !lacks.has(`${link} ${who}`));
          return (
            <li key={step}>
              <h3><Mark shape="ring" tone="wait">{t('cases.needs', { step: t(`DossierStep.${step}`) })}</Mark></h3>
              {ofViewer.length > 0 && <MissingList missing={ofViewer} />}
              {ofViewer.length < missing.length && <p>{t('dossier.lacksBelow')}</p>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
