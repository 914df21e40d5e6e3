import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { may, useViewer } from '../access/Viewer';
import { type ListComparison, type ListVersionSortInput, ListsDocument, type ListsQuery, type SortEnumType } from '../api/documents';
import { Mark, type Shape, type Tone } from '../display/Mark';
import { Empty, Page, Section } from '../display/Page';
import { Table, Waiting, number, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import { List } from '../list/List';
import { orderOf } from '../list/address';
import type { Column } from '../list/columns';
import { useList } from '../list/useList';
import { Feeds } from './Feeds';
import { UploadList } from './UploadList';

const comparisons: Record<ListComparison, [Shape, Tone]> = { DONE: ['full', 'good'], WAITING: ['half', 'wait'], FAILED: ['triangle', 'stop'], NONE: ['ring', 'quiet'] };

const sorts: Record<string, (direction: SortEnumType) => ListVersionSortInput> = { listDate: (listDate) => ({ listDate }) };

/** The lists against which everybody is screened: how each stands, its versions, and where it comes from. */
export default function Lists() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const kind = search.get('list');
  const order = orderOf(search, sorts, '-listDate');
  const list = useList({ query: ListsDocument, variables: { where: kind ? { kind: { eq: kind } } : {}, order: order.order }, read: ({ listVersions }) => listVersions });
  const { data, error } = list;
  return (
    <Page title={t('pages.lists')} lead={t('lists.lead')} actions={may(viewer, 'SCREEN') && <Link to="/screening/names">{t('names.title')}</Link>}>
      {(data || !error) && <Section title={t('lists.standing')}>{data ? <Standing lists={data.lists.nodes} /> : <Waiting rows={3} />}</Section>}
      {may(viewer, 'MANAGE_LISTS') && <Section id="upload" title={t('lists.upload')}><UploadList done={list.again} /></Section>}
      <Section title={kind ? t('lists.versionsOf', { list: kind }) : t('lists.versions')}>
        {kind && <p><Link to="/screening/lists">{t('lists.allVersions')}</Link></p>}
        <List name="list-versions" label={t('lists.versions')} list={list} columns={useColumns()} order={order} keyOf={({ id }) => id} empty={t('lists.noVersions')} />
      </Section>
      {(data || !error) && <Section title={t('lists.feeds')}>{data ? <Feeds feeds={data.listFeeds.nodes} /> : <Waiting rows={2} />}</Section>}
    </Page>
  );
}

function Standing({ lists }: { lists: ListsQuery['lists']['nodes'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (lists.length === 0) return <Empty>{t('lists.none')}</Empty>;
  return (
    <Table label={t('lists.standing')} head={<><th>{t('screening.list')}</th><th>{t('lists.version')}</th><th className={wide}>{t('lists.listDate')}</th><th className={`${number} ${wide}`}>{t('lists.parties')}</th><th>{t('lists.comparison')}</th></>}>
      {lists.map(({ kind, comparison, comparisonSince, comparisonFailure, lastFailedAt, lastFailure, version }) => (
        <tr key={kind}>
          <td><Link to={`/screening/lists?list=${encodeURIComponent(kind)}`}>{kind}</Link></td>
          <td>{version ? <Link to={`/screening/lists/${version.id}`}>{version.number}</Link> : '–'}</td>
          <td className={wide}>{version && <time dateTime={version.listDate}>{format.day(version.listDate)}</time>}</td>
          <td className={`${number} ${wide}`}>{version && format.number(version.parties)}</td>
          <td>
            <Mark shape={comparisons[comparison][0]} tone={comparisons[comparison][1]}>{t(`ListComparison.${comparison}`)}{comparisonSince && ` · ${format.day(comparisonSince)}`}</Mark>
            {comparisonFailure && <p><bdi>{comparisonFailure}</bdi></p>}
            {lastFailure && lastFailedAt && <p><Mark shape="triangle" tone="stop">{format.moment(lastFailedAt)}</Mark> <bdi>{lastFailure}</bdi></p>}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function useColumns(): Column<ListsQuery['listVersions']['nodes'][number]>[] {
  const { t } = useTranslation();
  const format = useFormats();
  return [
    { key: 'list', word: t('screening.list'), text: ({ kind }) => kind },
    { key: 'version', word: t('lists.version'), text: (version) => version.number, cell: (version) => <Link to={`/screening/lists/${version.id}`}>{version.number}</Link> },
    { key: 'listDate', word: t('lists.listDate'), shown: 'wide', sorts: true, text: ({ listDate }) => listDate, cell: ({ listDate }) => <time dateTime={listDate}>{format.day(listDate)}</time> },
    { key: 'imported', word: t('lists.imported'), shown: 'wide', text: ({ importedAt }) => importedAt, also: [{ word: t('audit.actor'), text: ({ importedBy }) => importedBy?.name }], cell: ({ importedAt, importedBy }) => <><time dateTime={importedAt}>{format.day(importedAt)}</time> <bdi>{importedBy?.name}</bdi></> },
    { key: 'parties', word: t('lists.parties'), number: true, text: ({ parties }) => parties, cell: ({ parties }) => format.number(parties) },
    { key: 'added', word: t('ListChangeKind.ADDED'), shown: 'wide', number: true, text: ({ added }) => added, cell: ({ added }) => format.number(added) },
    { key: 'changed', word: t('ListChangeKind.CHANGED'), shown: 'wide', number: true, text: ({ changed }) => changed, cell: ({ changed }) => format.number(changed) },
    { key: 'removed', word: t('ListChangeKind.REMOVED'), shown: 'wide', number: true, text: ({ removed }) => removed, cell: ({ removed }) => format.number(removed) },
    { key: 'state', word: t('relationships.state'), text: ({ inForce }) => t(inForce ? 'lists.inForce' : 'lists.replaced'), cell: ({ inForce }) => <Mark shape={inForce ? 'full' : 'dash'} tone={inForce ? 'good' : 'quiet'}>{t(inForce ? 'lists.inForce' : 'lists.replaced')}</Mark> },
  ];
}
