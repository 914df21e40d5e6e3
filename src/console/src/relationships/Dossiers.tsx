import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { OpenDossierDocument } from '../api/documents';
import { Mark } from '../display/Mark';
import { DossierList } from '../dueDiligence/DossierList';
import { useFormats } from '../languages/useFormats';
import { Fact, FactList } from '../stakeholders/Facts';
import { DeedForm } from '../writes/DeedForm';
import { MissingList } from '../writes/MissingList';
import styles from './Case.module.css';
import type { RelationshipShown } from './RelationshipPage';
import { DueDiligenceMark } from './states';

/** How far due diligence has come, what its present dossier still lacks, and the way to all of them. */
export function Dossiers({ relationship: { id, dueDiligenceState, dossiers, steps }, handles }: { relationship: RelationshipShown; handles: boolean }) {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const latest = dossiers.nodes[0];
  const open = dossiers.nodes.some(({ state }) => state === 'DRAFT' || state === 'SUBMITTED');
  return (
    <>
      <FactList>
        <Fact term={t('relationships.state')}><DueDiligenceMark state={dueDiligenceState} /></Fact>
        <Fact term={t('cases.progress')}>{latest && t('cases.doneOf', { done: format.number(latest.progress.done), total: format.number(latest.progress.total) })}</Fact>
      </FactList>
      {latest && <DossierList dossiers={dossiers.nodes} />}
      {latest?.missing && latest.missing.length > 0 && <><h3><Mark shape="ring" tone="wait">{t('cases.lacks')}</Mark></h3><MissingList missing={latest.missing} /></>}
      {handles && !open && steps.length > 0 && (
        <div className={styles.deeds}>
          <DeedForm label={t('cases.openDossier')} document={OpenDossierDocument} input={() => ({ relationship: id })} done={({ dossier }) => void navigate(`/dossiers/${dossier!.id}`)}><p>{t('cases.openDossierLead')}</p></DeedForm>
        </div>
      )}
    </>
  );
}
