import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { type CandidateSortInput, CandidatesDocument, type CandidatesQuery, type SortEnumType } from '../api/documents';
import { Failure } from '../api/Failure';
import { Empty, Page, Section } from '../display/Page';
import { Waiting } from '../display/Table';
import { List } from '../list/List';
import { orderOf, put } from '../list/address';
import { useList } from '../list/useList';
import { categories, regions } from '../stakeholders/forms';
import styles from './Candidates.module.css';
import { type Group, HeatMap, counts } from './HeatMap';
import { Ticked } from './Ticked';
import { type Question, asked, cell, none, risks, turned, variablesOf, work } from './question';
import { useColumns } from './ranked';

const sorts: Record<string, (direction: SortEnumType) => CandidateSortInput> = { score: (score) => ({ score }) };

/** What partners serve today of each objective and where, and who could serve what was chosen of it. */
export default function Candidates() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const question = asked(search);
  const columns = useColumns(question.objective);
  const order = orderOf(search, sorts, '-score');
  const list = useList({ query: CandidatesDocument, variables: { ...variablesOf(question), order: order.order }, saving: { map: false }, read: ({ candidates }) => candidates });
  const { data, error, again } = list;
  const choose = (next: Partial<Question>) => setSearch(put(search, { ...next }), { preventScrollReset: true });
  const chosen = Object.values(question).some(({ length }) => length > 0);
  return (
    <Page title={t('pages.candidates')} lead={<>{t('candidates.lead')} <Link to="/matrix">{t('matrix.title')}</Link></>} actions={chosen && <Button variant="default" onClick={() => choose(none)}>{t('stakeholders.clear')}</Button>}>
      {error && !data ? <Failure error={error} again={again} /> : (
        <>
          <Section title={t('candidates.coverage')}>
            <p className={styles.lead}>{t('candidates.coverageLead')}</p>
            {data ? <Coverage data={data} question={question} put={choose} /> : <Waiting rows={11} />}
          </Section>
          <Section title={t('candidates.ranked')}>
            <div className={styles.narrow}>
              <Ticked label={t('approvals.riskLevel')} values={risks} chosen={question.risk} word={(risk) => (risk === 'UNRATED' ? t('candidates.unrated') : t(`RiskLevel.${risk}`))} choose={(risk) => choose({ risk })} />
              <Ticked label={t('candidates.work')} values={work} chosen={question.work} word={(type) => t(`RelationshipType.${type}`)} choose={(types) => choose({ work: types })} />
            </div>
            {question.objective.length === 0 ? <Empty>{t('candidates.choose')}</Empty> : (
              <>
                <p className={styles.lead}>{t('candidates.order')}</p>
                <List name="candidates" label={t('candidates.ranked')} list={list} columns={columns} order={order} keyOf={({ organization }, at) => organization?.id ?? String(at)} empty={t('candidates.none')} />
              </>
            )}
          </Section>
        </>
      )}
    </Page>
  );
}

function Coverage({ data, question, put }: { data: CandidatesQuery; question: Question; put: (question: Partial<Question>) => void }) {
  const { t } = useTranslation();
  const inRegion = counts(data.byRegion?.groups ?? [], ({ key }) => key.objective?.id, ({ key }) => key.organizationRegion);
  const inCategory = counts(data.byCategory?.groups ?? [], ({ key }) => key.objective?.id, ({ key }) => key.organizationCategories);
  const region: Group = {
    title: t('stakeholders.region'),
    columns: regions.map((value) => ({
      key: value, word: t(`FaoRegion.${value}`), chosen: question.region.includes(value), count: (objective) => inRegion(objective, value),
      turn: () => put({ region: turned(question.region, value) }), press: (objective) => put(cell(question, objective, { region: [value] })),
    })),
  };
  const category: Group = {
    title: t('stakeholders.category'),
    columns: categories.map((value) => ({
      key: value, word: t(`OrganizationCategory.${value}`), chosen: question.category.includes(value), count: (objective) => inCategory(objective, value),
      turn: () => put({ category: turned(question.category, value) }), press: (objective) => put(cell(question, objective, { category: [value] })),
    })),
  };
  const turn = (id: string) => put({ objective: turned(question.objective, id) });
  return <HeatMap label={t('candidates.coverage')} rows={data.objectives?.nodes ?? []} chosen={question.objective} turn={turn} groups={[region, category]} />;
}
