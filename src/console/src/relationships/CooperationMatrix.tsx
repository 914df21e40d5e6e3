import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { CooperationMatrixDocument, type CooperationMatrixQuery, type RelationshipType } from '../api/documents';
import { Failure } from '../api/Failure';
import { HeatMap, counts } from '../candidates/HeatMap';
import { Empty, Page, Section } from '../display/Page';
import { Pager, pageOf } from '../display/Pager';
import { SaveCsv } from '../display/SaveCsv';
import { Table, Waiting, wide } from '../display/Table';
import styles from './CooperationMatrix.module.css';
import { matrixOf } from './matrix';

type Row = CooperationMatrixQuery['relationships']['nodes'][number];

// In the order of their weight; the compiler says when the API knows one that is not here.
const allTypes: Record<RelationshipType, true> = { LIAISON: true, COOPERATION: true, PARTNERSHIP: true };
const types = Object.keys(allTypes) as RelationshipType[];

/** The people tied to the organization today; of some ties they are the beginning, of others the end. */
const contacts = ({ organization }: Row) => (organization?.people.nodes ?? []).filter(({ validTo }) => validTo === null)
  .flatMap(({ title, from, to }) => [from, to].flatMap((party) => (party?.__typename === 'Contact' ? [{ ...party, title }] : [])));

/** Relationships in force: organization, type of work, written agreement, topics and contacts; counted by objective and type. */
export default function CooperationMatrix() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const { objective, type, variables } = matrixOf(search, types);
  const [{ data, error, stale }, ask] = useQuery({ query: CooperationMatrixDocument, variables: { ...variables, ...pageOf(search) } });
  if (error && !data) return <Page title={t('matrix.title')}><Failure error={error} again={() => ask({ requestPolicy: 'network-only' })} /></Page>;
  const put = (row: string | null, column: RelationshipType | null) => setSearch({ ...(row && { objective: row }), ...(column && { type: column }) }, { preventScrollReset: true });
  const count = counts(data?.byType.groups ?? [], ({ key }) => key.objective?.id, ({ key }) => key.type);
  const columns = types.map((value) => ({
    key: value, word: t(`RelationshipType.${value}`), chosen: type === value, count: (row: string) => count(row, value),
    turn: () => put(objective, type === value ? null : value), press: (row: string) => (row === objective && type === value ? put(null, null) : put(row, value)),
  }));
  const found = data?.relationships;
  return (
    <Page title={t('matrix.title')} lead={t('matrix.lead')} actions={(objective || type) && <Button variant="default" onClick={() => setSearch({})}>{t('stakeholders.clear')}</Button>}>
      <Section title={t('matrix.counts')}>
        {data ? <div className={styles.map}><HeatMap label={t('matrix.counts')} rows={data.objectives.nodes} chosen={objective ? [objective] : []} turn={(row) => put(row === objective ? null : row, type)} groups={[{ title: t('relationships.type'), columns }]} /></div> : <Waiting rows={11} />}
      </Section>
      <Section title={t('stakeholders.relationships')} count={found?.totalCount}>
        {!found ? <Waiting rows={8} /> : found.nodes.length === 0 ? <Empty>{t('matrix.none')}</Empty> : (
          <div aria-busy={stale}>
            <p className={styles.above}><SaveCsv name="cooperation-matrix" rows={() => [[t('relationships.organization'), t('matrix.work'), t('relationships.type'), t('matrix.agreement'), t('matrix.topics'), t('matrix.contacts')], ...found.nodes.map((row) => [row.organization?.name, row.organization?.sectors.map((sector) => t(`Sector.${sector}`)).join(', '), t(`RelationshipType.${row.type}`), `${t(`Formality.${row.formality}`)} ${row.instrumentReference ?? ''}`.trim(), row.objectives.nodes.map(({ objective: topic }) => topic.code).join(', '), contacts(row).map(({ name }) => name).join(', ')])]} /></p>
            <Table label={t('matrix.title')} head={<><th>{t('relationships.organization')}</th><th className={wide}>{t('matrix.work')}</th><th className={wide}>{t('matrix.agreement')}</th><th>{t('matrix.topics')}</th><th className={wide}>{t('matrix.contacts')}</th></>}>
              {found.nodes.map((row) => (
                <tr key={row.id}>
                  <td><bdi><Link to={`/organizations/${row.organization?.id}`}>{row.organization?.name}</Link></bdi><div className={styles.soft}>{t(`RelationshipType.${row.type}`)} · <bdi><Link to={`/relationships/${row.id}`}>{row.title}</Link></bdi></div></td>
                  <td className={wide}>{row.organization?.sectors.map((sector) => t(`Sector.${sector}`)).join(', ')}</td>
                  <td className={wide}>{t(`Formality.${row.formality}`)}{row.instrumentReference && <div className={styles.soft}><bdi>{row.instrumentReference}</bdi></div>}</td>
                  <td>{row.objectives.nodes.map(({ objective: topic }) => <div key={topic.id} title={topic.title}>{topic.code}</div>)}</td>
                  <td className={wide}>{contacts(row).map(({ id, name, title }) => <div key={id + title}><bdi><Link to={`/contacts/${id}`}>{name}</Link></bdi>{title && <span className={styles.soft}> · <bdi>{title}</bdi></span>}</div>)}</td>
                </tr>
              ))}
            </Table>
            <Pager info={found.pageInfo} />
          </div>
        )}
      </Section>
    </Page>
  );
}
