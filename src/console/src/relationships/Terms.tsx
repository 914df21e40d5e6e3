import { useTranslation } from 'react-i18next';
import { ChangeTermsDocument } from '../api/documents';
import { useFormats } from '../languages/useFormats';
import { Fact, FactList } from '../stakeholders/Facts';
import { DeedForm } from '../writes/DeedForm';
import styles from './Case.module.css';
import type { RelationshipShown } from './RelationshipPage';
import { TermFields, typedTerms } from './TermFields';
import { seenCase } from './seen';

/** What is proposed, for how long, on which terms. */
export function Terms({ relationship, handles }: { relationship: RelationshipShown; handles: boolean }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { id, scope, startsOn, expiresOn, reviewOn, formality, sharedRisks, sharedResources, sharedResponsibilities, legalArrangement, financingAmount, financingCurrency, financingInKind, financingEarmarked, financingConditions } = relationship;
  const kept = {
    sharedRisks, sharedResources, sharedResponsibilities, legalArrangement,
    financing: { amount: financingAmount, currency: financingCurrency, inKind: financingInKind, earmarked: financingEarmarked, conditions: financingConditions },
  };
  return (
    <>
      <p className={styles.text}><bdi>{scope}</bdi></p>
      <FactList>
        <Fact term={t('relationships.until')}>{format.period(startsOn, expiresOn)}</Fact>
        <Fact term={t('relationships.reviewOn')}>{format.day(reviewOn)}</Fact>
        <Fact term={t('cases.formality')}>{t(`Formality.${formality}`)}</Fact>
        <Fact term={t('approvals.financing')}>{financingAmount !== null && financingCurrency ? format.money(financingAmount, financingCurrency) : financingInKind && <bdi>{financingInKind}</bdi>}</Fact>
        <Fact term={t('cases.sharedRisks')}>{sharedRisks && <bdi>{sharedRisks}</bdi>}</Fact>
        <Fact term={t('cases.sharedResources')}>{sharedResources && <bdi>{sharedResources}</bdi>}</Fact>
        <Fact term={t('cases.sharedResponsibilities')}>{sharedResponsibilities && <bdi>{sharedResponsibilities}</bdi>}</Fact>
        <Fact term={t('cases.legalArrangement')}>{legalArrangement && <bdi>{legalArrangement}</bdi>}</Fact>
      </FactList>
      {handles && (
        <div className={styles.deeds}>
          <DeedForm label={t('cases.changeTerms')} document={ChangeTermsDocument} seen={seenCase(relationship, t)} input={(typed, version) => ({ relationship: id, version, terms: { ...kept, ...typedTerms(typed) } })}>
            <TermFields {...relationship} />
          </DeedForm>
        </div>
      )}
    </>
  );
}
