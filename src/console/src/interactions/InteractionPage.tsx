import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { may, useViewer } from '../access/Viewer';
import { InteractionDocument, type InteractionQuery } from '../api/documents';
import { Failure } from '../api/Failure';
import { useAsk } from '../api/useAsk';
import { Empty, Page, Section } from '../display/Page';
import { Waiting } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import caseStyles from '../relationships/Case.module.css';
import { Fact, FactList } from '../stakeholders/Facts';
import type { Seen } from '../writes/differences';
import { Amend } from './Amend';
import { FollowUps } from './FollowUps';

export type InteractionShown = Extract<NonNullable<InteractionQuery['node']>, { __typename: 'Interaction' }>;

const there = <One, >(one: One | null) => (one ? [one] : []);
const names = (parties: readonly { name: string }[]) => parties.map(({ name }) => name).sort().join('; ');

/** What is compared when somebody else changed what was logged. */
const seenAs = ({ version, subject, kind, happenedOn, summary }: InteractionShown, organizations: readonly { name: string }[], people: readonly { name: string }[], t: TFunction): Seen => ({
  version,
  shown: [
    { field: 'subject', term: t('interactions.subject'), value: subject }, { field: 'kind', term: t('interactions.kind'), value: t(`InteractionKind.${kind}`) },
    { field: 'happenedOn', term: t('interactions.happenedOn'), value: happenedOn }, { field: 'summary', term: t('interactions.summary'), value: summary ?? '' },
    { field: 'organizations', term: t('interactions.organizations'), value: names(organizations) }, { field: 'people', term: t('interactions.people'), value: names(people) },
  ],
});

/** One interaction: what was talked about with whom, and what came of it. */
export default function InteractionPage() {
  const { t } = useTranslation();
  const format = useFormats();
  const viewer = useViewer();
  const { id = '' } = useParams();
  const { data, error, again } = useAsk({ query: InteractionDocument, variables: { id } });
  const node = data?.node;
  if (error && !node) return <Page title={t('interactions.one')}><Failure error={error} again={again} /></Page>;
  if (!data) return <Waiting rows={6} />;
  if (node?.__typename !== 'Interaction') return <Page title={t('app.notFound')}><Empty>{t('interactions.gone')}</Empty></Page>;
  const organizations = node.organizations.nodes.flatMap(({ organization }) => there(organization));
  const people = node.participants.nodes.flatMap(({ contact }) => there(contact));
  const logs = may(viewer, 'LOG_INTERACTIONS');
  return (
    <Page title={node.subject} lead={`${t(`InteractionKind.${node.kind}`)} · ${format.day(node.happenedOn)}`} actions={may(viewer, 'READ_AUDIT') && <Link to={`/audit/${id}`}>{t('audit.history')}</Link>}>
      <FactList>
        <Fact term={t('interactions.organizations')}>{organizations.length > 0 && organizations.map(({ id: which, name }) => <div key={which}><bdi><Link to={`/organizations/${which}`}>{name}</Link></bdi></div>)}</Fact>
        <Fact term={t('interactions.people')}>{people.length > 0 && people.map(({ id: which, name }) => <div key={which}><bdi><Link to={`/contacts/${which}`}>{name}</Link></bdi></div>)}</Fact>
        <Fact term={t('relationships.objectives')}>{node.objectives.nodes.length > 0 && node.objectives.nodes.map(({ objective }) => objective && <div key={objective.id}>{objective.code} <bdi>{objective.title}</bdi></div>)}</Fact>
        <Fact term={t('interactions.loggedBy')}><bdi>{node.loggedBy?.name}</bdi> · {format.moment(node.loggedAt)}</Fact>
      </FactList>
      <Section title={t('interactions.summary')}>
        {node.summary ? <p className={caseStyles.text}><bdi>{node.summary}</bdi></p> : <Empty>{t('interactions.noSummary')}</Empty>}
        {logs && <Amend interaction={node} seen={seenAs(node, organizations, people, t)} organizations={organizations} people={people} />}
      </Section>
      <Section title={t('interactions.followUps')} count={node.followUps.nodes.length}><FollowUps followUps={node.followUps.nodes} logs={logs} /></Section>
    </Page>
  );
}
