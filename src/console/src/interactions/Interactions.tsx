import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { FindOrganizationsDocument, InteractionsDocument, type InteractionsQuery } from '../api/documents';
import { Mark } from '../display/Mark';
import { Page } from '../display/Page';
import { inDays, useFormats } from '../languages/useFormats';
import { ChoiceFilter, DayFilter, Filters, WordsFilter } from '../list/Filters';
import { List } from '../list/List';
import { put } from '../list/address';
import type { Column } from '../list/columns';
import { useList } from '../list/useList';
import { PartyPicker } from './PartyPicker';
import { asked, filters, kinds } from './asked';

type Logged = InteractionsQuery['interactions']['nodes'][number];

/** Everything that was logged, as the address bar filters and orders it. */
export default function Interactions() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const { organization, where, order } = asked(search);
  const list = useList({ query: InteractionsDocument, variables: { where, order: order.order, organization: organization ?? '', named: organization !== undefined }, saving: { named: false }, read: ({ interactions }) => interactions });
  const named = list.data?.node;
  return (
    <Page title={t('pages.interactions')}>
      <Filters names={filters}>
        <WordsFilter name="q" label={t('interactions.search')} />
        <ChoiceFilter name="kind" label={t('interactions.kind')} values={kinds} word={(kind) => t(`InteractionKind.${kind}`)} />
        {organization === undefined ? <OrganizationFilter /> : named?.__typename === 'Organization' && named.id === organization && <OrganizationFilter key={organization} chosen={named} />}
        <DayFilter name="since" label={t('audit.since')} />
        <DayFilter name="until" label={t('audit.until')} />
        <ChoiceFilter name="open" label={t('interactions.followUps')} values={['1']} word={() => t('interactions.open')} />
      </Filters>
      <List name="interactions" label={t('pages.interactions')} list={list} columns={useColumns()} order={order} keyOf={({ id }) => id} empty={t(Object.keys(where).length > 0 ? 'interactions.noneFound' : 'interactions.none')} />
    </Page>
  );
}

function OrganizationFilter({ chosen }: { chosen?: { id: string; name: string } }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  return (
    <div>
      <PartyPicker
        label={t('relationships.organization')} known={chosen && [{ value: chosen.id, name: chosen.name, label: chosen.name }]} chosen={chosen ? [chosen.id] : []} query={FindOrganizationsDocument}
        choose={(ids) => setSearch(put(search, { organization: ids.at(-1) ?? '' }), { replace: true })} read={({ organizations: { nodes } }) => nodes.map(({ id, name }) => ({ value: id, name, label: name }))}
      />
    </div>
  );
}

function useColumns(): Column<Logged>[] {
  const { t } = useTranslation();
  const format = useFormats();
  const there = <One, >(one: One | null) => (one ? [one] : []);
  const organizations = ({ organizations: { nodes } }: Logged) => nodes.flatMap(({ organization }) => there(organization));
  const people = ({ participants: { nodes } }: Logged) => nodes.flatMap(({ contact }) => there(contact));
  const open = ({ followUps: { nodes } }: Logged) => nodes.filter(({ done }) => !done);
  return [
    { key: 'subject', word: t('interactions.subject'), text: ({ subject }) => subject, cell: ({ id, subject }) => <bdi><Link to={`/interactions/${id}`}>{subject}</Link></bdi> },
    { key: 'happenedOn', word: t('interactions.happenedOn'), sorts: true, text: ({ happenedOn }) => happenedOn, cell: ({ happenedOn }) => <time dateTime={happenedOn}>{format.day(happenedOn)}</time> },
    { key: 'kind', word: t('interactions.kind'), shown: 'wide', text: ({ kind }) => t(`InteractionKind.${kind}`) },
    { key: 'organizations', word: t('interactions.organizations'), shown: 'wide', text: (row) => organizations(row).map(({ name }) => name).join('; '), cell: (row) => organizations(row).map(({ id, name }) => <div key={id}><bdi><Link to={`/organizations/${id}`}>{name}</Link></bdi></div>) },
    { key: 'people', word: t('interactions.people'), shown: 'asked', text: (row) => people(row).map(({ name }) => name).join('; '), cell: (row) => people(row).map(({ id, name }) => <div key={id}><bdi><Link to={`/contacts/${id}`}>{name}</Link></bdi></div>) },
    {
      key: 'followUps', word: t('interactions.followUps'), shown: 'wide', number: true, text: (row) => open(row).length,
      cell: (row) => { const late = open(row).some(({ dueOn }) => dueOn < inDays(0)); return open(row).length === 0 ? null : <Mark shape={late ? 'triangle' : 'ring'} tone={late ? 'stop' : 'quiet'}>{format.number(open(row).length)}{late && <span className="unseen"> {t('interactions.late')}</span>}</Mark>; },
    },
    { key: 'loggedBy', word: t('interactions.loggedBy'), shown: 'wide', sorts: true, text: ({ loggedBy }) => loggedBy?.name },
    { key: 'loggedAt', word: t('interactions.loggedAt'), shown: 'asked', sorts: true, text: ({ loggedAt }) => loggedAt, cell: ({ loggedAt }) => <time dateTime={loggedAt}>{format.moment(loggedAt)}</time> },
  ];
}
