import { useTranslation } from 'react-i18next';
import { may, useViewer } from '../access/Viewer';
import { type DecisionOutcome, FiguresDocument, type FiguresQuery, type RelationshipState, type RelationshipType } from '../api/documents';
import { Failure } from '../api/Failure';
import { useAsk } from '../api/useAsk';
import { Figure } from '../display/charts/Figure';
import { crossed, months } from '../display/charts/shown';
import { Page, Section } from '../display/Page';
import { Waiting } from '../display/Table';
import { Activity } from '../interactions/Activity';
import { useFormats } from '../languages/useFormats';
import { regions } from '../stakeholders/forms';

// In the order in which they are passed; the compiler says when the API knows one that is not here.
const allStates: Record<RelationshipState, true> = { PROSPECT: true, PROPOSED: true, IN_DUE_DILIGENCE: true, IN_REVIEW: true, APPROVED: true, DECLINED: true, ACTIVE: true, UNDER_REVIEW: true, SUSPENDED: true, ENDED: true, WITHDRAWN: true };
const allTypes: Record<RelationshipType, true> = { LIAISON: true, COOPERATION: true, PARTNERSHIP: true };
const allOutcomes: Record<DecisionOutcome, true> = { APPROVED: true, APPROVED_WITH_CONDITIONS: true, DEFERRED: true, DECLINED: true, NOTED: true };

/** How the whole stands, in pictures and in tables: of what the viewer may see. */
export default function Figures() {
  const { t } = useTranslation();
  const interactions = may(useViewer(), 'READ_INTERACTIONS');
  const { data, error, again } = useAsk({ query: FiguresDocument, variables: { interactions, since: months(12)[0]! } });
  return (
    <Page title={t('pages.figures')} lead={t('figures.lead')}>
      {error && !data ? <Failure error={error} again={again} /> : data ? <Shown data={data} /> : <Waiting rows={12} />}
    </Page>
  );
}

function Shown({ data: { byState, byRegion, decided, interactions } }: { data: FiguresQuery }) {
  const { t } = useTranslation();
  const format = useFormats();
  const types = (Object.keys(allTypes) as RelationshipType[]).map((key) => ({ key, word: t(`RelationshipType.${key}`) }));
  const states = (Object.keys(allStates) as RelationshipState[]).map((key) => ({ key, word: t(`RelationshipState.${key}`) }));
  const places = regions.map((key) => ({ key, word: t(`FaoRegion.${key}`) }));
  const outcomes = (Object.keys(allOutcomes) as DecisionOutcome[]).map((key) => ({ key, word: t(`DecisionOutcome.${key}`) }));
  const years = [...new Set(decided.groups.map(({ key }) => key.decidedOn?.slice(0, 4) ?? ''))].filter(Boolean).sort().map((key) => ({ key, word: key }));
  return (
    <>
      <Section title={t('figures.pipeline')}>
        <Figure title={t('figures.pipeline')} head={t('relationships.state')} none={t('figures.none')} lying format={format.number} shown={crossed(byState.groups.map(({ count, key }) => ({ row: key.state, column: key.type, count })), states, types)} />
      </Section>
      <Section title={t('figures.regions')}>
        <Figure title={t('figures.regions')} head={t('stakeholders.region')} none={t('figures.none')} lying format={format.number} shown={crossed(byRegion.groups.map(({ count, key }) => ({ row: key.organizationRegion, column: key.type, count })), places, types)} />
      </Section>
      <Section title={t('figures.decisions')}>
        <Figure title={t('figures.decisions')} head={t('figures.year')} none={t('figures.none')} lying format={format.number} shown={crossed(decided.groups.map(({ count, key }) => ({ row: key.decidedOn?.slice(0, 4) ?? null, column: key.outcome, count })), years, outcomes)} />
      </Section>
      {interactions && <Section title={t('figures.activity')}><Activity groups={interactions.groups.map(({ count, key }) => ({ month: key.happenedOn, kind: key.kind, count }))} /></Section>}
    </>
  );
}
