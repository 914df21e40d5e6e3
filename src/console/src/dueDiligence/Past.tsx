import { useTranslation } from 'react-i18next';
import type { DossierRecommendation } from '../api/documents';
import { Empty, Section } from '../display/Page';
import { useFormats } from '../languages/useFormats';
import { Fact, FactList } from '../stakeholders/Facts';
import { ConcludedThen } from './Concluded';
import { type PastShown, frozen } from './content';
import { Answers, Exclusions, Risks } from './Findings';
import { DossierMark } from './marks';
import { Measures } from './Measures';

/** A dossier as it was at the end of an earlier day, with the facts as they were known then. */
export function Past({ past: { day, state, expired, dossier } }: { past: PastShown }) {
  const { t } = useTranslation();
  const format = useFormats();
  const content = dossier && frozen(dossier);
  return (
    <>
      <FactList>
        <Fact term={t('dossier.asOf')}>{format.day(day)}</Fact>
        <Fact term={t('relationships.state')}><DossierMark state={state} expired={expired} /></Fact>
        {dossier && (
          <>
            <Fact term={t('dossier.profile')}><bdi>{dossier.policy.title}</bdi> {dossier.policy.number}</Fact>
            <Fact term={t('approvals.recommendation')}>{t(`DossierRecommendation.${dossier.recommendation as DossierRecommendation}`)}</Fact>
            <Fact term={t('approvals.validUntil')}>{format.day(dossier.validUntil)}</Fact>
            <Fact term={t('dossier.frozenAt')}>{format.moment(dossier.frozenAt)}</Fact>
          </>
        )}
      </FactList>
      {!dossier || !content ? <Empty>{t('dossier.notFrozenThen')}</Empty> : (
        <>
          <Section id="questions" title={t('dossier.questions')} count={content.answers!.length}><Answers answers={content.answers!} /></Section>
          <Section id="exclusions" title={t('dossier.exclusions')} count={content.exclusions!.length}><Exclusions exclusions={content.exclusions!} /></Section>
          <Section id="risks" title={t('dossier.risks')} count={content.risks.length}><Risks risks={content.risks} /></Section>
          <Section id="measures" title={t('dossier.measures')} count={content.measures!.length}><Measures measures={content.measures!} needed={false} /></Section>
          <Section id="recommendation" title={t('dossier.conclusion')}>
            <FactList>
              <Fact term={t('dossier.benefits')}><bdi>{content.benefits}</bdi></Fact>
              <Fact term={t('dossier.reason')}><bdi>{content.reason}</bdi></Fact>
            </FactList>
          </Section>
          <Section id="screening" title={t('dossier.checks')}><ConcludedThen {...dossier} /></Section>
        </>
      )}
    </>
  );
}
