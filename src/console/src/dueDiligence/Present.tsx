import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { may, useViewer } from '../access/Viewer';
import { History } from '../approvals/Opinions';
import { Mark } from '../display/Mark';
import { Empty, Section } from '../display/Page';
import { useFormats } from '../languages/useFormats';
import { Fact, FactList } from '../stakeholders/Facts';
import { MissingList } from '../writes/MissingList';
import { ConcludedThen, ConcludedToday } from './Concluded';
import { type DossierShown, type Evidence, present } from './content';
import { AnswerForm, ConcludeForm, ExclusionForm, RiskForm } from './ContentForms';
import { DossierSteps } from './DossierSteps';
import { EraseFile } from './EraseFile';
import { Answers, Exclusions, Risks } from './Findings';
import styles from './Findings.module.css';
import { RiskMark } from './marks';
import { MeasureForm } from './MeasureForm';
import { Measures } from './Measures';

/** A dossier as it stands; of what the viewer may not read, nothing is said. */
export function Present({ dossier }: { dossier: DossierShown }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { missing, steps, frozen, history, recommendation, validUntil } = dossier;
  const content = present(dossier);
  const { answers, exclusions, risks, measures, benefits, reason } = content;
  const viewer = useViewer();
  const handles = may(viewer, 'HANDLE_RELATIONSHIPS');
  const writes = handles && dossier.state === 'DRAFT';
  const erase = ({ file }: Evidence) => file && !file.erased && file.version !== null && may(viewer, 'ERASE_CONTENT') && <EraseFile id={file.id} version={file.version} name={file.name} />;
  const planned = risks.some(({ level }) => level !== null && level !== 'LOW');
  return (
    <>
      <Conclusions dossier={dossier} />
      {handles && steps && steps.length > 0 && <Section title={t('cases.next')}><DossierSteps dossier={dossier} /></Section>}
      {missing && missing.length > 0 && <Section title={t('cases.lacks')} count={missing.length}><MissingList missing={missing} /></Section>}
      {answers && <Section id="questions" title={t('dossier.questions')} count={answers.length}><Answers answers={answers} more={erase} after={writes ? (section, items) => <AnswerForm dossier={dossier} section={section} items={items} /> : undefined} /></Section>}
      {exclusions && <Section id="exclusions" title={t('dossier.exclusions')} count={exclusions.length}><Exclusions exclusions={exclusions} />{writes && <ExclusionForm dossier={dossier} items={exclusions} />}</Section>}
      <Section id="risks" title={t('dossier.risks')} count={risks.length}><Risks risks={risks} />{writes && <RiskForm dossier={dossier} items={risks} />}</Section>
      {measures && <Section id="measures" title={t('dossier.measures')} count={measures.length}><Measures measures={measures} needed={planned} />{writes && <MeasureForm dossier={dossier} content={content} />}</Section>}
      {measures && (
        <Section id="recommendation" title={t('dossier.conclusion')}>
          {benefits === null && recommendation === null ? <Empty>{t('dossier.notConcluded')}</Empty> : (
            <FactList>
              <Fact term={t('approvals.recommendation')}>{recommendation && t(`DossierRecommendation.${recommendation}`)}</Fact>
              <Fact term={t('approvals.validUntil')}>{format.day(validUntil)}</Fact>
              <Fact term={t('dossier.benefits')}><bdi>{benefits}</bdi></Fact>
              <Fact term={t('dossier.reason')}><bdi>{reason}</bdi></Fact>
            </FactList>
          )}
          {writes && <ConcludeForm dossier={dossier} />}
        </Section>
      )}
      <Section id="screening" title={t('dossier.checksToday')}><ConcludedToday dossier={dossier} /></Section>
      {frozen && (
        <Section id="frozen" title={t('dossier.frozen')}>
          <FactList>
            <Fact term={t('dossier.frozenAt')}>{format.moment(frozen.frozenAt)}</Fact>
            <Fact term={t('dossier.hash')}><code className={styles.hash}>{frozen.sha256}</code></Fact>
          </FactList>
          <h3>{t('dossier.checks')}</h3>
          <ConcludedThen {...frozen.dossier} />
        </Section>
      )}
      {history && <Section title={t('approvals.history')}><History entries={history.nodes} /></Section>}
    </>
  );
}

function Conclusions({ dossier }: { dossier: DossierShown }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { tier, profile, progress, riskLevel, excludes, recommendation, validUntil, openedAt, submittedAt, submittedBy, acceptedAt, acceptedBy, relationship } = dossier;
  return (
    <FactList>
      <Fact term={t('dossier.tier')}>{t(`DueDiligenceTier.${tier}`)}</Fact>
      <Fact term={t('dossier.profile')}>{profile && <bdi><Link to={`/profiles?profile=${profile.id}`}>{profile.title}</Link> {profile.number}</bdi>}</Fact>
      <Fact term={t('dossier.complete')}><Mark shape={progress.done === progress.total ? 'full' : 'half'} tone={progress.done === progress.total ? 'good' : 'wait'}>{t('cases.doneOf', { done: format.number(progress.done), total: format.number(progress.total) })}</Mark></Fact>
      <Fact term={t('approvals.riskLevel')}><RiskMark level={riskLevel} /></Fact>
      <Fact term={t('dossier.excludes')}>{excludes && <Mark shape="cross" tone="stop">{t('DueDiligenceState.EXCLUDED')}</Mark>}</Fact>
      <Fact term={t('approvals.recommendation')}>{recommendation && t(`DossierRecommendation.${recommendation}`)}</Fact>
      <Fact term={t('approvals.validUntil')}>{format.day(validUntil)}</Fact>
      <Fact term={t('dossier.opened')}>{format.day(openedAt)}</Fact>
      <Fact term={t('dossier.submitted')}>{submittedAt && <>{format.day(submittedAt)}{submittedBy && <>, <bdi>{submittedBy.name}</bdi></>}</>}</Fact>
      <Fact term={t('dossier.accepted')}>{acceptedAt && <>{format.day(acceptedAt)}{acceptedBy && <>, <bdi>{acceptedBy.name}</bdi></>}</>}</Fact>
      {relationship?.parts.nodes.map(({ part, person }) => person && <Fact key={part + person.id} term={t(`Part.${part}`)}><bdi>{person.name}</bdi></Fact>)}
    </FactList>
  );
}
