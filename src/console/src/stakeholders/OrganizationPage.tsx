import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { may, useViewer } from '../access/Viewer';
import { OrganizationDocument, type OrganizationQuery } from '../api/documents';
import { Failure } from '../api/Failure';
import { Empty, Page, Section } from '../display/Page';
import { Waiting } from '../display/Table';
import { useHash } from '../display/useHash';
import { Timeline } from '../interactions/Timeline';
import { OpenRelationship } from '../relationships/OpenRelationship';
import { RelationshipsOf } from '../relationships/RelationshipsOf';
import { ScreeningOf } from '../screening/ScreeningOf';
import { Facts } from './Facts';
import { Links } from './Links';

export type OrganizationShown = Extract<NonNullable<OrganizationQuery['node']>, { __typename: 'Organization' }>;

/** One organization: who it is, what there is between it and the house, who it is tied to, and what was talked about. */
export default function OrganizationPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const viewer = useViewer();
  const interactions = may(viewer, 'READ_INTERACTIONS');
  const [{ data, error }, ask] = useQuery({ query: OrganizationDocument, variables: { id, interactions } });
  const node = data?.node;
  useHash(node !== undefined);
  if (error && !node) return <Page title={t('stakeholders.organization')}><Failure error={error} again={() => ask({ requestPolicy: 'network-only' })} /></Page>;
  if (!data) return <Waiting rows={8} />;
  if (node?.__typename !== 'Organization') return <Page title={t('app.notFound')}><Empty>{t('stakeholders.gone')}</Empty></Page>;
  return (
    <Page title={node.name} lead={t(`OrganizationForm.${node.form}`)} actions={may(viewer, 'READ_AUDIT') && <Link to={`/audit/${id}`}>{t('audit.history')}</Link>}>
      <Facts organization={node} />
      <Section id="screening" title={t('relationships.screening')}><ScreeningOf screening={node.screening} /></Section>
      <Section title={t('stakeholders.relationships')} count={node.relationships.nodes.length}><RelationshipsOf relationships={node.relationships.nodes} />{may(viewer, 'HANDLE_RELATIONSHIPS') && <OpenRelationship organization={node.id} />}</Section>
      <Section title={t('stakeholders.links')} count={node.linksTo.nodes.length + node.linksFrom.nodes.length}><Links party={node} none={t('stakeholders.noLinks')} /></Section>
      {node.interactions && <Section title={t('interactions.timeline')} count={node.interactions.totalCount}><Timeline interactions={node.interactions.nodes} /></Section>}
    </Page>
  );
}
