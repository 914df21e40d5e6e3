import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { may, useViewer } from '../access/Viewer';
import { RegisterDocument, type RegisterQuery, type RelationshipSortInput, type RelationshipType, type SortEnumType } from '../api/documents';
import { Page } from '../display/Page';
import { useFormats } from '../languages/useFormats';
import { ChoiceFilter, Filters, WordsFilter } from '../list/Filters';
import { List } from '../list/List';
import { among, orderOf, put } from '../list/address';
import type { Column } from '../list/columns';
import { useList } from '../list/useList';
import styles from './Register.module.css';
import { RelationshipMark } from './states';

const types: readonly RelationshipType[] = ['LIAISON', 'COOPERATION', 'PARTNERSHIP'];

const sorts: Record<string, (direction: SortEnumType) => RelationshipSortInput> = { openedOn: (openedOn) => ({ openedOn }), organization: (name) => ({ organization: { name } }), expiresOn: (expiresOn) => ({ expiresOn }) };

type Published = RegisterQuery['relationships']['nodes'][number];

/** The public page: every published relationship, and nothing of how it was checked. */
export default function Register() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const type = among(types, search.get('type'));
  const text = search.get('q');
  const order = orderOf(search, sorts, '-openedOn');
  const where = { published: { eq: true }, ...(type && { type: { eq: type } }), ...(text && { or: [{ search: text }, { organization: { search: text } }] }) };
  const list = useList({ query: RegisterDocument, variables: { where, order: order.order }, read: ({ relationships }) => relationships });
  const orders = [['-openedOn', t('register.newest')], ['organization', t('relationships.organization')], ['expiresOn', t('register.ending')]] as const;
  return (
    <Page title={t('pages.register')} lead={t('register.lead')}>
      <Filters names={['q', 'type']}>
        <WordsFilter name="q" label={t('register.search')} />
        <ChoiceFilter name="type" label={t('relationships.type')} values={types} word={(value) => t(`RelationshipType.${value}`)} />
        <NativeSelect label={t('table.order')} value={`${order.descending ? '-' : ''}${order.by}`} onChange={({ currentTarget }) => setSearch(put(search, { order: currentTarget.value }))} data={orders.map(([value, label]) => ({ value, label }))} />
      </Filters>
      <List name="register" label={t('pages.register')} list={list} columns={useColumns()} keyOf={({ id }) => id} empty={t('register.none')} drawn={(rows) => <ul className={styles.entries}>{rows.map((entry) => <Entry key={entry.id} {...entry} />)}</ul>} />
    </Page>
  );
}

function useColumns(): Column<Published>[] {
  const { t } = useTranslation();
  const format = useFormats();
  return [
    { key: 'organization', word: t('relationships.organization'), text: ({ organization }) => organization?.name },
    { key: 'title', word: t('relationships.title'), text: ({ publicLabel, title }) => publicLabel ?? title },
    { key: 'type', word: t('relationships.type'), text: ({ type }) => t(`RelationshipType.${type}`) },
    { key: 'state', word: t('relationships.state'), text: ({ state }) => t(`RelationshipState.${state}`) },
    { key: 'form', word: t('stakeholders.form'), text: ({ organization }) => organization && t(`OrganizationForm.${organization.form}`) },
    { key: 'country', word: t('stakeholders.country'), text: ({ organization }) => format.country(organization?.country ?? null) },
    { key: 'objectives', word: t('relationships.objectives'), text: ({ objectives }) => objectives.nodes.map(({ objective }) => objective.code).join(', ') },
    { key: 'startsOn', word: t('cases.startsOn'), text: ({ startsOn }) => startsOn },
    { key: 'expiresOn', word: t('cases.expiresOn'), text: ({ expiresOn }) => expiresOn },
  ];
}

function Entry({ id, type, state, publicLabel, title, startsOn, expiresOn, organization, objectives }: Published) {
  const { t } = useTranslation();
  const format = useFormats();
  const reads = may(useViewer(), 'READ_PROPOSALS');
  return (
    <li className={styles.entry}>
      <div>
        <h2><bdi>{organization?.name}</bdi></h2>
        <p><bdi>{reads ? <Link to={`/relationships/${id}`}>{publicLabel ?? title}</Link> : publicLabel ?? title}</bdi></p>
        {objectives.nodes.length > 0 && (
          <ul className={styles.objectives} aria-label={t('relationships.objectives')}>
            {objectives.nodes.map(({ objective, contribution }) => <li key={objective.id}><b>{objective.code}</b> <bdi>{contribution || objective.title}</bdi></li>)}
          </ul>
        )}
      </div>
      <div className={styles.terms}>
        <RelationshipMark state={state} />
        <span>{t(`RelationshipType.${type}`)}</span>
        <span>{[organization && t(`OrganizationForm.${organization.form}`), format.country(organization?.country ?? null)].filter(Boolean).join(', ')}</span>
        <span>{format.period(startsOn, expiresOn)}</span>
      </div>
    </li>
  );
}
