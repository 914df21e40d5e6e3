import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { OpenProspectDocument, type RelationshipType } from '../api/documents';
import { DeedForm } from '../writes/DeedForm';
import styles from './Case.module.css';
import { TermFields, typedTerms } from './TermFields';

const types: Record<RelationshipType, true> = { LIAISON: true, COOPERATION: true, PARTNERSHIP: true };

/** Opens a relationship with an organization; its page leads on from there, first to the objectives that the address names. */
export function OpenRelationship({ organization }: { organization: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const objectives = String(new URLSearchParams(useSearchParams()[0].getAll('objective').map((id) => ['objective', id])));
  return (
    <div className={styles.deeds}>
      <DeedForm
        label={t('cases.open')} document={OpenProspectDocument} opened={objectives !== ''} done={({ relationship }) => void navigate(`/relationships/${relationship!.id}${objectives && `?${objectives}#objectives`}`)}
        input={(typed) => ({ organization, type: typed('type') as RelationshipType, terms: typedTerms(typed) })}
      >
        {objectives && <p>{t('cases.objectivesNext')}</p>}
        <NativeSelect name="type" label={t('relationships.type')} data={Object.keys(types).map((value) => ({ value, label: t(`RelationshipType.${value as RelationshipType}`) }))} />
        <TermFields />
      </DeedForm>
    </div>
  );
}
