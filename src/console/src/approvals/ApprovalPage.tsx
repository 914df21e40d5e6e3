import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { may, useViewer } from '../access/Viewer';
import { ApprovalDocument, type ApprovalQuery } from '../api/documents';
import { Failure } from '../api/Failure';
import { useAsk } from '../api/useAsk';
import { Empty, Page, Section } from '../display/Page';
import { Waiting } from '../display/Table';
import { useHash } from '../display/useHash';
import { useFormats } from '../languages/useFormats';
import { Fact, FactList } from '../stakeholders/Facts';
import { ApprovalSteps } from './ApprovalSteps';
import { Fulfil } from './Fulfil';
import { RiskFacts } from './Conclusions';
import { Conditions, History, Opinions, ResolutionCounts, Resolutions } from './Opinions';
import { ApprovalMark } from './marks';

export type ApprovalShown = Extract<NonNullable<ApprovalQuery['node']>, { __typename: 'Approval' }>;

/** One submission on one page: who, what, why, how risky, how conflicts were met, on which conditions, and what happened. */
export default function ApprovalPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const viewer = useViewer();
  const { data, error, again } = useAsk({ query: ApprovalDocument, variables: { id, reasons: may(viewer, 'READ_DRAFTS'), evidence: may(viewer, 'READ_EVIDENCE') } });
  const node = data?.node;
  useHash(node !== undefined);
  if (error && !node) return <Page title={t('pages.approvals')}><Failure error={error} again={again} /></Page>;
  if (!data) return <Waiting rows={8} />;
  if (node?.__typename !== 'Approval') return <Page title={t('app.notFound')}><Empty>{t('approvals.gone')}</Empty></Page>;
  return (
    <Page title={node.relationship?.organization?.name ?? t('approvals.one')} lead={<>{node.relationship && <bdi><Link to={`/relationships/${node.relationship.id}`}>{node.relationship.title}</Link></bdi>} · {t(`RelationshipType.${node.type}`)}</>}>
      <Decision approval={node} />
      {node.steps.some(({ allowed }) => allowed) && <Section title={t('cases.next')}><ApprovalSteps approval={node} /></Section>}
      {node.relationship && <Case relationship={node.relationship} />}
      <Section id="advice" title={t('approvals.advice')} count={node.advice.nodes.length}><Opinions opinions={node.advice.nodes} /></Section>
      <Section id="input" title={t('approvals.bureauInput')} count={node.bureauInput.nodes.length}><Opinions opinions={node.bureauInput.nodes} /></Section>
      <Section title={t('approvals.conditions')} count={node.conditions.nodes.length}><Conditions conditions={node.conditions.nodes} fulfil={may(viewer, 'HANDLE_RELATIONSHIPS') && node.state === 'DECIDED' ? (condition) => <Fulfil approval={node} condition={condition} /> : undefined} /></Section>
      <Section title={t('approvals.history')}><History entries={node.history.nodes} /></Section>
    </Page>
  );
}

function Decision({ approval }: { approval: ApprovalShown }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { state, outcome, sessionNumber, sessionYear, agendaItem, documentSymbol, reportParagraph, rationale, submittedAt, submittedBy, decidedOn, validUntil } = approval;
  return (
    <FactList>
      <Fact term={t('relationships.state')}><ApprovalMark state={state} outcome={outcome} /></Fact>
      <Fact term={t('approvals.session')}>{sessionNumber !== null && sessionYear !== null && t('approvals.numbered', { number: sessionNumber, year: sessionYear })}</Fact>
      <Fact term={t('approvals.item')}>{agendaItem}</Fact>
      <Fact term={t('approvals.document')}>{documentSymbol}</Fact>
      <Fact term={t('approvals.paragraph')}>{reportParagraph}</Fact>
      <Fact term={t('approvals.submitted')}>{format.day(submittedAt)}{submittedBy && <>, <bdi>{submittedBy.name}</bdi></>}</Fact>
      <Fact term={t('approvals.decidedOn')}>{format.day(decidedOn)}</Fact>
      <Fact term={t('approvals.validUntil')}>{format.day(validUntil)}</Fact>
      <Fact term={t('approvals.rationale')}>{rationale && <bdi>{rationale}</bdi>}</Fact>
    </FactList>
  );
}

function Case({ relationship }: { relationship: NonNullable<ApprovalShown['relationship']> }) {
  const { t } = useTranslation();
  const format = useFormats();
  const viewer = useViewer();
  const { organization, scope, startsOn, expiresOn, financingAmount, financingCurrency, objectives } = relationship;
  return (
    <>
      <Section title={t('approvals.what')}>
        <FactList>
          <Fact term={t('relationships.organization')}>{organization && (may(viewer, 'READ_STAKEHOLDERS') ? <Link to={`/organizations/${organization.id}`}>{organization.name}</Link> : organization.name)}</Fact>
          <Fact term={t('stakeholders.form')}>{organization && t(`OrganizationForm.${organization.form}`)}</Fact>
          <Fact term={t('stakeholders.country')}>{format.country(organization?.country ?? null)}</Fact>
          <Fact term={t('relationships.until')}>{format.period(startsOn, expiresOn)}</Fact>
          <Fact term={t('approvals.financing')}>{financingAmount !== null && financingCurrency && format.money(financingAmount, financingCurrency)}</Fact>
        </FactList>
        <p><bdi>{scope}</bdi></p>
      </Section>
      <Section title={t('relationships.objectives')} count={objectives.nodes.length}>
        {objectives.nodes.length === 0 ? <Empty>{t('approvals.noObjectives')}</Empty>
          : <FactList>{objectives.nodes.map(({ objective, contribution }) => <Fact key={objective.id} term={`${objective.code} ${objective.title}`}><bdi>{contribution}</bdi></Fact>)}</FactList>}
      </Section>
      <Section title={t('approvals.risk')}>
        <FactList>
          <RiskFacts relationship={relationship} />
        </FactList>
        {relationship.conflicts ? <Resolutions conflicts={relationship.conflicts.nodes} /> : <ResolutionCounts resolved={relationship.conflictResolutions} />}
      </Section>
    </>
  );
}
