import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { type ListChangeKind, ListVersionDocument } from '../api/documents';
import { Failure } from '../api/Failure';
import { Mark, type Shape, type Tone } from '../display/Mark';
import { Empty, Page, Section } from '../display/Page';
import { Pager, pageOf } from '../display/Pager';
import { Table, Waiting } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import { Fact, FactList } from '../stakeholders/Facts';

const kinds: Record<ListChangeKind, [Shape, Tone]> = { ADDED: ['full', 'wait'], CHANGED: ['half', 'wait'], REMOVED: ['dash', 'quiet'] };

/** One version of a list, and what it changed against the one before. */
export default function ListVersionPage() {
  const { t } = useTranslation();
  const format = useFormats();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const [{ data, error }, ask] = useQuery({ query: ListVersionDocument, variables: { id, ...pageOf(search) } });
  const node = data?.node;
  if (error && !node) return <Page title={t('pages.lists')}><Failure error={error} again={() => ask({ requestPolicy: 'network-only' })} /></Page>;
  if (!data) return <Waiting rows={8} />;
  if (node?.__typename !== 'ListVersion') return <Page title={t('app.notFound')}><Empty>{t('lists.gone')}</Empty></Page>;
  const { kind, number, listDate, checksum, parties, added, changed, removed, importedAt, importedBy, inForce, replacedAt, changes } = node;
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
      <Section title={t('lists.changes')} count={changes.totalCount}>
        {changes.nodes.length === 0 ? <Empty>{t('lists.noChanges')}</Empty> : (
          <>
            <Table label={t('lists.changes')} head={<><th>{t('lists.change')}</th><th>{t('lists.reference')}</th><th>{t('screening.listed')}</th></>}>
              {changes.nodes.map(({ kind: change, entry, before }, at) => (
                <tr key={entry?.id ?? at}>
                  <td><Mark shape={kinds[change][0]} tone={kinds[change][1]}>{t(`ListChangeKind.${change}`)}</Mark></td>
                  <td>{entry?.referenceNumber}</td>
                  <td><bdi>{entry?.primaryName}</bdi>{before && before.primaryName !== entry?.primaryName && <> (<bdi>{before.primaryName}</bdi>)</>}</td>
                </tr>
              ))}
            </Table>
            <Pager info={changes.pageInfo} />
          </>
        )}
      </Section>
    </Page>
  );
}
