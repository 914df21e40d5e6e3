import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { type ListChangeKind, ListVersionDocument, type ListVersionQuery } from '../api/documents';
import { Failure } from '../api/Failure';
import { Mark, type Shape, type Tone } from '../display/Mark';
import { Empty, Page, Section } from '../display/Page';
import { Waiting } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import { List } from '../list/List';
import type { Column } from '../list/columns';
import { useList } from '../list/useList';
import { Fact, FactList } from '../stakeholders/Facts';

const kinds: Record<ListChangeKind, [Shape, Tone]> = { ADDED: ['full', 'wait'], CHANGED: ['half', 'wait'], REMOVED: ['dash', 'quiet'] };

/** One version of a list, and what it changed against the one before. */
export default function ListVersionPage() {
  const { t } = useTranslation();
  const format = useFormats();
  const { id = '' } = useParams();
  const list = useList({ query: ListVersionDocument, variables: { id }, read: ({ node: version }) => (version?.__typename === 'ListVersion' ? version.changes : null) });
  const columns = useColumns();
  const { data, error, again } = list;
  const node = data?.node;
  if (error && !node) return <Page title={t('pages.lists')}><Failure error={error} again={again} /></Page>;
  if (!data) return <Waiting rows={8} />;
  if (node?.__typename !== 'ListVersion') return <Page title={t('app.notFound')}><Empty>{t('lists.gone')}</Empty></Page>;
  const { kind, number, listDate, checksum, parties, added, changed, removed, importedAt, importedBy, inForce, replacedAt } = node;
  return (
    <Page title={`${kind} ${number}`} lead={<Link to={`/screening/lists?list=${encodeURIComponent(kind)}`}>{t('lists.versionsOf', { list: kind })}</Link>}>
      <FactList>
        <Fact term={t('relationships.state')}><Mark shape={inForce ? 'full' : 'dash'} tone={inForce ? 'good' : 'quiet'}>{t(inForce ? 'lists.inForce' : 'lists.replaced')}{replacedAt && ` · ${format.day(replacedAt)}`}</Mark></Fact>
        <Fact term={t('lists.listDate')}>{format.day(listDate)}</Fact>
        <Fact term={t('lists.imported')}>{format.moment(importedAt)} {importedBy && <bdi>{importedBy.name}</bdi>}</Fact>
        <Fact term={t('lists.parties')}>{format.number(parties)}</Fact>
        <Fact term={t('ListChangeKind.ADDED')}>{format.number(added)}</Fact>
        <Fact term={t('ListChangeKind.CHANGED')}>{format.number(changed)}</Fact>
        <Fact term={t('ListChangeKind.REMOVED')}>{format.number(removed)}</Fact>
        <Fact term={t('lists.checksum')}><code>{checksum}</code></Fact>
      </FactList>
      <Section title={t('lists.changes')}>
        <List name="list-changes" label={t('lists.changes')} list={list} columns={columns} keyOf={({ kind: change, entry }, at) => `${change} ${entry?.id ?? at}`} empty={t('lists.noChanges')} />
      </Section>
    </Page>
  );
}

type Change = Extract<NonNullable<ListVersionQuery['node']>, { __typename: 'ListVersion' }>['changes']['nodes'][number];

function useColumns(): Column<Change>[] {
  const { t } = useTranslation();
  return [
    { key: 'change', word: t('lists.change'), text: ({ kind }) => t(`ListChangeKind.${kind}`), cell: ({ kind }) => <Mark shape={kinds[kind][0]} tone={kinds[kind][1]}>{t(`ListChangeKind.${kind}`)}</Mark> },
    { key: 'reference', word: t('lists.reference'), text: ({ entry }) => entry?.referenceNumber },
    {
      key: 'listed', word: t('screening.listed'), text: ({ entry }) => entry?.primaryName, also: [{ word: t('audit.before'), text: ({ before }) => before?.primaryName }],
      cell: ({ entry, before }) => <><bdi>{entry?.primaryName}</bdi>{before && before.primaryName !== entry?.primaryName && <> (<bdi>{before.primaryName}</bdi>)</>}</>,
    },
  ];
}
