import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConcludedFragment } from '../api/documents';
import { RiskMark } from '../dueDiligence/marks';
import { useFormats } from '../languages/useFormats';
import { ConflictMark, DueDiligenceMark, RelationshipMark, ScreeningMark } from '../relationships/states';
import { Fact, FactList } from '../stakeholders/Facts';

/** What was concluded about a case, without the evidence. */
export function Conclusions({ relationship }: { relationship: ConcludedFragment }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { type, state, expiresOn, financingAmount, financingCurrency, objectives } = relationship;
  return (
    <FactList>
      <Fact term={t(`RelationshipType.${type}`)}><RelationshipMark state={state} /></Fact>
      <RiskFacts relationship={relationship} />
      <Fact term={t('cases.expiresOn')}>{format.day(expiresOn)}</Fact>
      <Fact term={t('approvals.financing')}>{financingAmount !== null && financingCurrency && format.money(financingAmount, financingCurrency)}</Fact>
      <Fact term={t('relationships.objectives')}>{objectives.nodes.map(({ objective }) => <div key={objective.id}>{objective.code} {objective.title}</div>)}</Fact>
    </FactList>
  );
}

/** How safe it is, as screening, the search for conflicts and due diligence concluded. */
export function RiskFacts({ relationship }: { relationship: Pick<ConcludedFragment, 'screeningState' | 'conflictState' | 'conflictOutcome' | 'dueDiligenceState' | 'influenceLevel' | 'dossiers'> }) {
  const { t } = useTranslation();
  const { screeningState, conflictState, conflictOutcome, dueDiligenceState, influenceLevel, dossiers } = relationship;
  const dossier = dossiers.nodes[0];
  return (
    <>
      <Fact term={t('relationships.screening')}><ScreeningMark state={screeningState} /></Fact>
      <Fact term={t('relationships.conflicts')}><ConflictMark state={conflictState} />{conflictOutcome && <div>{t(`ConflictOutcome.${conflictOutcome}`)}</div>}</Fact>
      <Fact term={t('relationships.dueDiligence')}><DueDiligenceMark state={dueDiligenceState} />{dossier && <div><Link to={`/dossiers/${dossier.id}`}>{t('dossier.numbered', { number: dossier.number })}</Link></div>}</Fact>
      <Fact term={t('approvals.riskLevel')}>{dossier?.riskLevel && <RiskMark level={dossier.riskLevel} />}</Fact>
      <Fact term={t('approvals.recommendation')}>{dossier?.recommendation && t(`DossierRecommendation.${dossier.recommendation}`)}</Fact>
      <Fact term={t('approvals.influence')}>{influenceLevel && t(`FindingLevel.${influenceLevel}`)}</Fact>
    </>
  );
}
