import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { may, useViewer } from '../access/Viewer';
import { ContactDocument, type ContactQuery } from '../api/documents';
import { Failure } from '../api/Failure';
import { useAsk } from '../api/useAsk';
import { Empty, Page, Section } from '../display/Page';
import { Waiting } from '../display/Table';
import { Timeline } from '../interactions/Timeline';
import { useFormats } from '../languages/useFormats';
import { ScreeningOf } from '../screening/ScreeningOf';
import { After, Fact, FactList, lines } from './Facts';
import { Links } from './Links';
import { Identifiers } from './identifiers/Identifiers';

type ContactShown = Extract<NonNullable<ContactQuery['node']>, { __typename: 'Contact' }>;

/** One person: what he or she is, to whom tied, and what was talked about. */
export default function ContactPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const viewer = useViewer();
  const variables = { id, interactions: may(viewer, 'READ_INTERACTIONS'), details: may(viewer, 'READ_PERSONAL_DETAILS') };
  const { data, error, again } = useAsk({ query: ContactDocument, variables });
  const node = data?.node;
  if (error && !node) return <Page title={t('contacts.one')}><Failure error={error} again={again} /></Page>;
  if (!data) return <Waiting rows={8} />;
  if (node?.__typename !== 'Contact') return <Page title={t('app.notFound')}><Empty>{t('contacts.gone')}</Empty></Page>;
  return (
    <Page title={node.name} lead={node.role && <bdi>{node.role}</bdi>}>
      <ContactFacts contact={node} />
      <Identifiers party={node} />
      <Section title={t('relationships.screening')}><ScreeningOf screening={node.screening} /></Section>
      <Section title={t('stakeholders.links')} count={node.linksTo.nodes.length + node.linksFrom.nodes.length}><Links party={node} none={t('contacts.noLinks')} /><After><Link to={`/contacts/${id}/links`}>{t('ties.draw')}</Link></After></Section>
      {node.interactions && <Section title={t('interactions.timeline')} count={node.interactions.totalCount}><Timeline interactions={node.interactions.nodes} /></Section>}
    </Page>
  );
}

function ContactFacts({ contact }: { contact: ContactShown }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { name, names, country, region, languages, liaisonOwner, details } = contact;
  return (
    <FactList>
      <Fact term={t('stakeholders.otherNames')}>{lines(names.nodes.map((other) => other.name).filter((other) => other !== name))}</Fact>
      <Fact term={t('stakeholders.country')}>{format.country(country)}</Fact>
      <Fact term={t('stakeholders.region')}>{region && t(`FaoRegion.${region}`)}</Fact>
      <Fact term={t('contacts.languages')}>{languages.map(format.language).join(', ')}</Fact>
      <Fact term={t('contacts.liaisonOwner')}>{liaisonOwner && <bdi>{liaisonOwner.name}</bdi>}</Fact>
      <Fact term={t('contacts.emails')}>{lines(details?.emails ?? [])}</Fact>
      <Fact term={t('contacts.phones')}>{lines(details?.phones ?? [])}</Fact>
    </FactList>
  );
}
