import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { may, useViewer } from '../access/Viewer';
import { OrganizationDocument, type OrganizationQuery } from '../api/documents';
import { Failure } from '../api/Failure';
import { useAsk } from '../api/useAsk';
import { months } from '../display/charts/shown';
import { Empty, Page, Section } from '../display/Page';
import { Waiting } from '../display/Table';
import { useHash } from '../display/useHash';
import { DossierList } from '../dueDiligence/DossierList';
import { Activity } from '../interactions/Activity';
import { Timeline } from '../interactions/Timeline';
import { OpenRelationship } from '../relationships/OpenRelationship';
import { RelationshipsOf } from '../relationships/RelationshipsOf';
import { ScreeningOf } from '../screening/ScreeningOf';
import { After, Facts } from './Facts';
import { Links } from './Links';
import { Identifiers } from './identifiers/Identifiers';

export type OrganizationShown = Extract<NonNullable<OrganizationQuery['node']>, { __typename: 'Organization' }>;

/** One organization: who it is, what there is between it and the house, who it is tied to, and what was talked about. */
export default function OrganizationPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const viewer = useViewer();
  const interactions = may(viewer, 'READ_INTERACTIONS');
  const { data, error, again } = useAsk({ query: OrganizationDocument, variables: { id, interactions, since: months(12)[0]! } });
  const node = data?.node;
  useHash(node !== undefined);
  if (error && !node) return <Page title={t('stakeholders.organization')}><Failure error={error} again={again} /></Page>;
  if (!data) return <Waiting rows={8} />;
  if (node?.__typename !== 'Organization') return <Page title={t('app.notFound')}><Empty>{t('stakeholders.gone')}</Empty></Page>;
  return (
    <Page title={node.name} lead={t(`OrganizationForm.${node.form}`)} actions={may(viewer, 'READ_AUDIT') && <Link to={`/audit/${id}`}>{t('audit.history')}</Link>}>
      <Facts organization={node} />
      <Identifiers party={node} />
      <Section id="screening" title={t('relationships.screening')}><ScreeningOf screening={node.screening} /></Section>
      <Section id="relationships" title={t('stakeholders.relationships')} count={node.relationships.nodes.length}><RelationshipsOf relationships={node.relationships.nodes} />{may(viewer, 'HANDLE_RELATIONSHIPS') && <OpenRelationship organization={node.id} />}</Section>
      {node.dossiers.nodes.length > 0 && <Section id="dossiers" title={t('relationships.dueDiligence')} count={node.dossiers.nodes.length}><DossierList dossiers={node.dossiers.nodes} /></Section>}
      <Section title={t('stakeholders.links')} count={node.linksTo.nodes.length + node.linksFrom.nodes.length}><Links party={node} none={t('stakeholders.noLinks')} /><After><Link to={`/organizations/${id}/links`}>{t('ties.draw')}</Link></After></Section>
      {node.interactionGroups && node.interactionGroups.groups.length > 0 && <Section title={t('figures.activity')}><Activity groups={node.interactionGroups.groups.map(({ count, key }) => ({ month: key.happenedOn, kind: key.interactionKind, count }))} /></Section>}
      {node.interactions && <Section title={t('interactions.timeline')} count={node.interactions.totalCount}><Timeline interactions={node.interactions.nodes} />{node.interactions.totalCount > node.interactions.nodes.length && <After><Link to={`/interactions?organization=${id}`}>{t('interactions.all')}</Link></After>}</Section>}
    </Page>
  );
}
