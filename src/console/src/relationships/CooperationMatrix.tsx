import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { CooperationMatrixDocument, type CooperationMatrixQuery, type RelationshipType } from '../api/documents';
import { HeatMap, counts } from '../candidates/HeatMap';
import { Page, Section } from '../display/Page';
import { Waiting } from '../display/Table';
import { List } from '../list/List';
import { put } from '../list/address';
import type { Column } from '../list/columns';
import { useList } from '../list/useList';
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
  const { objective, type, order, variables } = matrixOf(search, types);
  const list = useList({ query: CooperationMatrixDocument, variables, saving: { counts: false }, read: ({ relationships }) => relationships });
  const { data, error } = list;
  const choose = (row: string | null, column: RelationshipType | null) => setSearch(put(search, { objective: row ?? '', type: column ?? '' }), { preventScrollReset: true });
  const count = counts(data?.byType?.groups ?? [], ({ key }) => key.objective?.id, ({ key }) => key.type);
  const columns = types.map((value) => ({
    key: value, word: t(`RelationshipType.${value}`), chosen: type === value, count: (row: string) => count(row, value),
    turn: () => choose(objective, type === value ? null : value), press: (row: string) => (row === objective && type === value ? choose(null, null) : choose(row, value)),
  }));
  return (
    <Page title={t('matrix.title')} lead={t('matrix.lead')} actions={(objective || type) && <Button variant="default" onClick={() => choose(null, null)}>{t('stakeholders.clear')}</Button>}>
      {(data || !error) && (
        <Section title={t('matrix.counts')}>
          {data?.objectives ? <div className={styles.map}><HeatMap label={t('matrix.counts')} rows={data.objectives.nodes} chosen={objective ? [objective] : []} turn={(row) => choose(row === objective ? null : row, type)} groups={[{ title: t('relationships.type'), columns }]} /></div> : <Waiting rows={11} />}
        </Section>
      )}
      <Section title={t('stakeholders.relationships')}>
        <List name="cooperation-matrix" label={t('matrix.title')} list={list} columns={useColumns()} order={order} keyOf={({ id }) => id} empty={t('matrix.none')} />
      </Section>
    </Page>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'organization', word: t('relationships.organization'), sorts: true, text: ({ organization }) => organization?.name,
      also: [{ word: t('relationships.type'), text: ({ type }) => t(`RelationshipType.${type}`) }, { word: t('relationships.title'), text: ({ title }) => title }],
      cell: ({ id, type, title, organization }) => <><bdi><Link to={`/organizations/${organization?.id}`}>{organization?.name}</Link></bdi><div className={styles.soft}>{t(`RelationshipType.${type}`)} · <bdi><Link to={`/relationships/${id}`}>{title}</Link></bdi></div></>,
    },
    { key: 'work', word: t('matrix.work'), shown: 'wide', text: ({ organization }) => organization?.sectors.map((sector) => t(`Sector.${sector}`)).join(', ') },
    {
      key: 'agreement', word: t('matrix.agreement'), shown: 'wide', text: ({ formality, instrumentReference }) => `${t(`Formality.${formality}`)} ${instrumentReference ?? ''}`.trim(),
      cell: ({ formality, instrumentReference }) => <>{t(`Formality.${formality}`)}{instrumentReference && <div className={styles.soft}><bdi>{instrumentReference}</bdi></div>}</>,
    },
    {
      key: 'topics', word: t('matrix.topics'), text: ({ objectives }) => objectives.nodes.map(({ objective }) => objective.code).join(', '),
      cell: ({ objectives }) => objectives.nodes.map(({ objective }) => <div key={objective.id} title={objective.title}>{objective.code}</div>),
    },
    {
      key: 'contacts', word: t('matrix.contacts'), shown: 'wide', text: (row) => contacts(row).map(({ name }) => name).join(', '),
      cell: (row) => contacts(row).map(({ id, name, title }) => <div key={id + title}><bdi><Link to={`/contacts/${id}`}>{name}</Link></bdi>{title && <span className={styles.soft}> · <bdi>{title}</bdi></span>}</div>),
    },
  ];
}
