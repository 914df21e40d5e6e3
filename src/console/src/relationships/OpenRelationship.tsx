import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { OpenProspectDocument, type RelationshipType } from '../api/documents';
import { DeedForm } from '../writes/DeedForm';
import styles from './Case.module.css';
import { TermFields, typedTerms } from './TermFields';

const types: Record<RelationshipType, true> = { LIAISON: true, COOPERATION: true, PARTNERSHIP: true };

/** Opens a relationship with an organization; its page leads on from there. */
export function OpenRelationship({ organization }: { organization: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className={styles.deeds}>
      <DeedForm
        label={t('cases.open')} document={OpenProspectDocument} done={({ relationship }) => void navigate(`/relationships/${relationship!.id}`)}
        input={(typed) => ({ organization, type: typed('type') as RelationshipType, terms: typedTerms(typed) })}
      >
        <NativeSelect name="type" label={t('relationships.type')} data={Object.keys(types).map((value) => ({ value, label: t(`RelationshipType.${value as RelationshipType}`) }))} />
        <TermFields />
      </DeedForm>
    </div>
  );
}
