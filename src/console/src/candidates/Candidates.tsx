import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { CandidatesDocument, type CandidatesQuery } from '../api/documents';
import { Failure } from '../api/Failure';
import { SaveCsv } from '../display/SaveCsv';
import { Empty, Page, Section } from '../display/Page';
import { Pager, pageOf } from '../display/Pager';
import { Waiting } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import { categories, regions } from '../stakeholders/forms';
import styles from './Candidates.module.css';
import { type Group, HeatMap, counts } from './HeatMap';
import { type Question, asked, cell, turned, variablesOf, written } from './question';
import { type Found, Ranked, parts } from './Ranked';

/** What partners serve today of each objective and where, and who could serve what was chosen of it. */
export default function Candidates() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const question = asked(search);
  const [{ data, error, stale, fetching }, ask] = useQuery({ query: CandidatesDocument, variables: { ...variablesOf(question), ...pageOf(search) } });
  const put = (next: Question) => setSearch(written(next), { preventScrollReset: true });
  const chosen = String(written(question)) !== '';
  return (
    <Page title={t('pages.candidates')} lead={<>{t('candidates.lead')} <Link to="/matrix">{t('matrix.title')}</Link></>} actions={chosen && <Button variant="default" onClick={() => setSearch({})}>{t('stakeholders.clear')}</Button>}>
      {error && !data ? <Failure error={error} again={() => ask({ requestPolicy: 'network-only' })} /> : (
        <>
          <Section title={t('candidates.coverage')}>
            <p className={styles.lead}>{t('candidates.coverageLead')}</p>
            {data ? <Coverage data={data} question={question} put={put} /> : <Waiting rows={11} />}
          </Section>
          <Section title={t('candidates.ranked')} count={question.objective.length > 0 ? data?.candidates?.totalCount : undefined}>
            <div aria-live="polite" aria-busy={stale || fetching}>
              {question.objective.length === 0 ? <Empty>{t('candidates.choose')}</Empty>
                : !data?.candidates ? (error ? <Failure error={error} again={() => ask({ requestPolicy: 'network-only' })} /> : <Waiting rows={8} />)
                : data.candidates.nodes.length === 0 ? <Empty>{t('candidates.none')}</Empty>
                : <Answer found={data.candidates} />}
            </div>
          </Section>
        </>
      )}
    </Page>
  );
}

function Coverage({ data, question, put }: { data: CandidatesQuery; question: Question; put: (question: Question) => void }) {
  const { t } = useTranslation();
  const inRegion = counts(data.byRegion.groups, ({ key }) => key.objective?.id, ({ key }) => key.organizationRegion);
  const inCategory = counts(data.byCategory.groups, ({ key }) => key.objective?.id, ({ key }) => key.organizationCategories);
  const region: Group = {
    title: t('stakeholders.region'),
    columns: regions.map((value) => ({
      key: value, word: t(`FaoRegion.${value}`), chosen: question.region.includes(value), count: (objective) => inRegion(objective, value),
      turn: () => put({ ...question, region: turned(question.region, value) }), press: (objective) => put(cell(question, objective, { region: [value] })),
    })),
  };
  const category: Group = {
    title: t('stakeholders.category'),
    columns: categories.map((value) => ({
      key: value, word: t(`OrganizationCategory.${value}`), chosen: question.category.includes(value), count: (objective) => inCategory(objective, value),
      turn: () => put({ ...question, category: turned(question.category, value) }), press: (objective) => put(cell(question, objective, { category: [value] })),
    })),
  };
  const turn = (id: string) => put({ ...question, objective: turned(question.objective, id) });
  return <HeatMap label={t('candidates.coverage')} rows={data.objectives.nodes} chosen={question.objective} turn={turn} groups={[region, category]} />;
}

function Answer({ found }: { found: NonNullable<CandidatesQuery['candidates']> }) {
  const { t } = useTranslation();
  const format = useFormats();
  const head = [t('relationships.organization'), t('stakeholders.country'), t('stakeholders.region'), t('stakeholders.category'), t('candidates.score'), ...parts.flatMap((part) => [t(`CandidatePart.${part}`), `${t(`CandidatePart.${part}`)}: ${t('candidates.why')}`])];
  const row = ({ score, reasons, organization }: Found[number]) => [
    organization?.name, format.country(organization?.country ?? null), organization?.region && t(`FaoRegion.${organization.region}`), organization?.categories.map((value) => t(`OrganizationCategory.${value}`)).join(', '), score,
    ...parts.flatMap((part) => { const reason = reasons.find((other) => other.part === part); return [reason?.points, reason?.explanation]; }),
  ];
  return (
    <>
      <div className={styles.above}><p>{t('candidates.order')}</p><SaveCsv name="candidates" rows={() => [head, ...found.nodes.map(row)]} /></div>
      <Ranked candidates={found.nodes} />
      <Pager info={found.pageInfo} />
    </>
  );
}
