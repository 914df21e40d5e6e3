import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { may, useViewer } from '../access/Viewer';
import { RelationshipDocument, type RelationshipQuery } from '../api/documents';
import { Failure } from '../api/Failure';
import { useAsk } from '../api/useAsk';
import { History } from '../approvals/Opinions';
import { Empty, Page, Section } from '../display/Page';
import { Waiting } from '../display/Table';
import { useHash } from '../display/useHash';
import { ApprovalsOf } from './ApprovalsOf';
import { Dossiers } from './Dossiers';
import { Objectives } from './Objectives';
import { Papers } from './Papers';
import { Conflicts, Screened } from './Risk';
import { Steps } from './Steps';
import { Terms } from './Terms';
import { Parts } from './Parts';
import { RelationshipMark } from './states';
import { useFormats } from '../languages/useFormats';

export type RelationshipShown = Extract<NonNullable<RelationshipQuery['node']>, { __typename: 'Relationship' }>;
export type ObjectivesOffered = RelationshipQuery['objectives'];

/** One case: where it stands, what it still needs and of whom, and everything that is known about it. */
export default function RelationshipPage() {
  const { t } = useTranslation();
  const format = useFormats();
  const { id = '' } = useParams();
  const viewer = useViewer();
  const handles = may(viewer, 'HANDLE_RELATIONSHIPS');
  const { data, error, again } = useAsk({ query: RelationshipDocument, variables: { id, evidence: may(viewer, 'READ_EVIDENCE'), drafts: may(viewer, 'READ_DRAFTS'), handles } });
  const node = data?.node;
  useHash(node !== undefined);
  if (error && !node) return <Page title={t('cases.one')}><Failure error={error} again={again} /></Page>;
  if (!data) return <Waiting rows={8} />;
  if (node?.__typename !== 'Relationship') return <Page title={t('app.notFound')}><Empty>{t('cases.gone')}</Empty></Page>;
  const { organization } = node;
  return (
    <Page
      title={node.title}
      lead={<>{organization && <bdi><Link to={`/organizations/${organization.id}`}>{organization.name}</Link></bdi>} · {t(`RelationshipType.${node.type}`)} · <RelationshipMark state={node.state} /> {t('cases.since', { day: format.day(node.stateSince) })}</>}
    >
      {handles && <Section title={t('cases.next')}><Steps relationship={node} /></Section>}
      <Section id="terms" title={t('approvals.what')}><Terms relationship={node} handles={handles} /></Section>
      <Section id="objectives" title={t('relationships.objectives')} count={node.objectives.nodes.length}><Objectives relationship={node} offered={data.objectives} /></Section>
      <Section id="parts" title={t('cases.people')}><Parts relationship={node} handles={handles} /></Section>
      <Section id="screening" title={t('relationships.screening')}><Screened relationship={node} /></Section>
      <Section id="conflicts" title={t('relationships.conflicts')}><Conflicts relationship={node} /></Section>
      <Section id="dossiers" title={t('relationships.dueDiligence')}><Dossiers relationship={node} handles={handles} /></Section>
      <Section id="approval" title={t('cases.approvals')} count={node.approvals.nodes.length}><ApprovalsOf approvals={node.approvals.nodes} /></Section>
      <Papers relationship={node} handles={handles} />
      <Section title={t('approvals.history')}><History entries={node.history.nodes} /></Section>
    </Page>
  );
}
