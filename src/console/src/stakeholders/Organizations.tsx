import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { OrganizationsDocument, type OrganizationsQuery } from '../api/documents';
import { Page } from '../display/Page';
import { ChoiceFilter, Filters, WordsFilter } from '../list/Filters';
import { List } from '../list/List';
import type { Column } from '../list/columns';
import { useList } from '../list/useList';
import { useFormats } from '../languages/useFormats';
import { ScreeningMark } from '../relationships/states';
import { asked, categories, filters, forms, regions } from './forms';

type Row = OrganizationsQuery['organizations']['nodes'][number];

/** Every organization on record, as the address bar filters and orders them. */
export default function Organizations() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const { where, order } = asked(search);
  const list = useList({ query: OrganizationsDocument, variables: { where, order: order.order }, read: ({ organizations }) => organizations });
  return (
    <Page title={t('pages.organizations')}>
      <Filters names={filters}>
        <WordsFilter name="q" label={t('stakeholders.search')} />
        <ChoiceFilter name="form" label={t('stakeholders.form')} values={forms} word={(form) => t(`OrganizationForm.${form}`)} />
        <ChoiceFilter name="region" label={t('stakeholders.region')} values={regions} word={(region) => t(`FaoRegion.${region}`)} />
        <ChoiceFilter name="category" label={t('stakeholders.category')} values={categories} word={(category) => t(`OrganizationCategory.${category}`)} />
      </Filters>
      <List name="organizations" label={t('pages.organizations')} list={list} columns={useColumns()} order={order} keyOf={({ id }) => id} empty={t(Object.keys(where).length > 0 ? 'stakeholders.noneFound' : 'stakeholders.none')} />
    </Page>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const format = useFormats();
  return [
    { key: 'name', word: t('stakeholders.name'), sorts: true, text: ({ name }) => name, cell: ({ id, name }) => <bdi><Link to={`/organizations/${id}`}>{name}</Link></bdi> },
    { key: 'form', word: t('stakeholders.form'), shown: 'wide', text: ({ form }) => t(`OrganizationForm.${form}`) },
    { key: 'country', word: t('stakeholders.country'), shown: 'wide', sorts: true, text: ({ country }) => format.country(country) },
    { key: 'region', word: t('stakeholders.region'), shown: 'asked', text: ({ region }) => region && t(`FaoRegion.${region}`) },
    { key: 'category', word: t('stakeholders.category'), shown: 'asked', text: ({ categories: all }) => all.map((category) => t(`OrganizationCategory.${category}`)).join(', ') },
    { key: 'sectors', word: t('matrix.work'), shown: 'asked', text: ({ sectors }) => sectors.map((sector) => t(`Sector.${sector}`)).join(', ') },
    { key: 'reach', word: t('stakeholders.reach'), shown: 'asked', text: ({ reach }) => reach && t(`OrganizationReach.${reach}`) },
    { key: 'ownership', word: t('stakeholders.ownership'), shown: 'asked', text: ({ ownership }) => ownership && t(`OrganizationOwnership.${ownership}`) },
    { key: 'website', word: t('stakeholders.website'), shown: 'asked', text: ({ website }) => website },
    { key: 'createdAt', word: t('stakeholders.createdAt'), shown: 'asked', sorts: true, text: ({ createdAt }) => createdAt.slice(0, 10), cell: ({ createdAt }) => <time dateTime={createdAt}>{format.day(createdAt)}</time> },
    { key: 'relationships', word: t('stakeholders.relationships'), shown: 'wide', number: true, text: ({ relationships }) => relationships.totalCount, cell: ({ relationships }) => format.number(relationships.totalCount) },
    { key: 'screening', word: t('relationships.screening'), text: ({ screening }) => t(`ScreeningState.${screening.state}`), cell: ({ screening }) => <ScreeningMark state={screening.state} /> },
  ];
}
