import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { type ListComparison, ListsDocument, type ListsQuery } from '../api/documents';
import { Failure } from '../api/Failure';
import { Mark, type Shape, type Tone } from '../display/Mark';
import { Empty, Page, Section } from '../display/Page';
import { Pager, pageOf } from '../display/Pager';
import { SaveCsv } from '../display/SaveCsv';
import { Table, Waiting, number, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import { Feeds } from './Feeds';

const comparisons: Record<ListComparison, [Shape, Tone]> = { DONE: ['full', 'good'], WAITING: ['half', 'wait'], FAILED: ['triangle', 'stop'], NONE: ['ring', 'quiet'] };

/** The lists against which everybody is screened: how each stands, its versions, and where it comes from. */
export default function Lists() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const kind = search.get('list');
  const [{ data, error }, ask] = useQuery({ query: ListsDocument, variables: { ...pageOf(search), where: kind ? { kind: { eq: kind } } : {} } });
  if (error && !data) return <Page title={t('pages.lists')}><Failure error={error} again={() => ask({ requestPolicy: 'network-only' })} /></Page>;
  return (
    <Page title={t('pages.lists')} lead={t('lists.lead')}>
      <Section title={t('lists.standing')}>{data ? <Standing lists={data.lists.nodes} /> : <Waiting rows={3} />}</Section>
      <Section title={kind ? t('lists.versionsOf', { list: kind }) : t('lists.versions')} count={data?.listVersions.totalCount}>
        {kind && <p><Link to="/screening/lists">{t('lists.allVersions')}</Link></p>}
        {data ? <Versions versions={data.listVersions} /> : <Waiting rows={5} />}
      </Section>
      <Section title={t('lists.feeds')}>{data ? <Feeds feeds={data.listFeeds.nodes} /> : <Waiting rows={2} />}</Section>
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

function Versions({ versions }: { versions: ListsQuery['listVersions'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (versions.nodes.length === 0) return <Empty>{t('lists.noVersions')}</Empty>;
  const head = [t('screening.list'), t('lists.version'), t('lists.listDate'), t('lists.imported'), t('lists.parties'), t('ListChangeKind.ADDED'), t('ListChangeKind.CHANGED'), t('ListChangeKind.REMOVED')];
  return (
    <>
      <Table label={t('lists.versions')} head={<><th>{t('screening.list')}</th><th>{t('lists.version')}</th><th className={wide}>{t('lists.listDate')}</th><th className={wide}>{t('lists.imported')}</th><th className={number}>{t('lists.parties')}</th><th className={`${number} ${wide}`}>{t('ListChangeKind.ADDED')}</th><th className={`${number} ${wide}`}>{t('ListChangeKind.CHANGED')}</th><th className={`${number} ${wide}`}>{t('ListChangeKind.REMOVED')}</th><th>{t('relationships.state')}</th></>}>
        {versions.nodes.map(({ id, kind, number: counted, listDate, importedAt, importedBy, parties, added, changed, removed, inForce }) => (
          <tr key={id}>
            <td>{kind}</td>
            <td><Link to={`/screening/lists/${id}`}>{counted}</Link></td>
            <td className={wide}><time dateTime={listDate}>{format.day(listDate)}</time></td>
            <td className={wide}><time dateTime={importedAt}>{format.day(importedAt)}</time> <bdi>{importedBy?.name}</bdi></td>
            <td className={number}>{format.number(parties)}</td>
            {[added, changed, removed].map((many, at) => <td key={at} className={`${number} ${wide}`}>{format.number(many)}</td>)}
            <td><Mark shape={inForce ? 'full' : 'dash'} tone={inForce ? 'good' : 'quiet'}>{t(inForce ? 'lists.inForce' : 'lists.replaced')}</Mark></td>
          </tr>
        ))}
      </Table>
      <p><SaveCsv name="list-versions" rows={() => [head, ...versions.nodes.map(({ kind, number: counted, listDate, importedAt, parties, added, changed, removed }) => [kind, counted, listDate, importedAt, parties, added, changed, removed])]} /></p>
      <Pager info={versions.pageInfo} />
    </>
  );
}
