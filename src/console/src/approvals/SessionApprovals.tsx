import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { type ApprovalFilterInput, type ApprovalSortInput, SessionApprovalsDocument, type SortEnumType } from '../api/documents';
import { LiveLater } from '../app/LiveLater';
import { Page } from '../display/Page';
import { useFormats } from '../languages/useFormats';
import { List } from '../list/List';
import { orderOf, put } from '../list/address';
import type { Column } from '../list/columns';
import { useList } from '../list/useList';
import { ConflictMark, ScreeningMark } from '../relationships/states';
import { type Submission, inAgendaOrder, itemOf } from './agenda';
import { ApprovalMark } from './marks';

/** What a session asks for: a past one by year and number, else what waits for the coming one. */
function sessionOf(session: string | null): ApprovalFilterInput {
  const [, year, number] = /^(\d{4})-(\d{1,4})$/.exec(session ?? '') ?? [];
  return { route: { eq: 'COMMISSION_DECISION' }, ...(year && number ? { sessionYear: { eq: Number(year) }, sessionNumber: { eq: Number(number) } } : { state: { in: ['IN_REVIEW', 'RECORDED'] } }) };
}

// An agenda counts as no database does; it is put in order here, and no session has more than one page.
const agenda = 100;
const sorts: Record<string, (direction: SortEnumType) => ApprovalSortInput> = {
  item: (submittedAt) => ({ submittedAt }), organization: (name) => ({ relationship: { organization: { name } } }), submittedAt: (submittedAt) => ({ submittedAt }), validUntil: (validUntil) => ({ validUntil }),
};

const heard = ['approvals'] as const;

/** The Commission's approvals, in the order of its agenda unless another is chosen. */
export default function SessionApprovals() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const session = search.get('session');
  const order = orderOf(search, sorts, 'item');
  const list = useList({ query: SessionApprovalsDocument, variables: { where: sessionOf(session), order: order.order }, read: ({ approvals }) => approvals, size: agenda });
  const past = (list.data?.sessions.groups ?? []).flatMap(({ key: { sessionYear, sessionNumber } }) => (sessionYear !== null && sessionNumber !== null ? [{ sessionYear, sessionNumber }] : []));
  past.sort((one, two) => two.sessionYear - one.sessionYear || two.sessionNumber - one.sessionNumber);
  const chooser = (
    <NativeSelect
      label={t('approvals.session')} value={session ?? ''} onChange={({ currentTarget: { value } }) => setSearch(put(search, { session: value }))}
      data={[{ value: '', label: t('approvals.coming') }, ...past.map(({ sessionYear, sessionNumber }) => ({ value: `${sessionYear}-${sessionNumber}`, label: t('approvals.numbered', { number: sessionNumber, year: sessionYear }) }))]}
    />
  );
  const arranged = (rows: readonly Submission[]) => (order.by !== 'item' ? rows : order.descending ? inAgendaOrder(rows).reverse() : inAgendaOrder(rows));
  return (
    <Page title={t('pages.approvals')} lead={t('approvals.lead')} actions={chooser}>
      {list.data && <LiveLater hear={heard} ask={list.again} />}
      <List name="approvals" label={t('pages.approvals')} list={list} columns={useColumns()} order={order} keyOf={({ id }) => id} arranged={arranged} empty={t('approvals.none')} />
    </Page>
  );
}

function useColumns(): Column<Submission>[] {
  const { t } = useTranslation();
  const format = useFormats();
  return [
    { key: 'item', word: t('approvals.item'), sorts: true, text: itemOf, cell: (approval) => itemOf(approval) ?? '–' },
    {
      key: 'organization', word: t('relationships.organization'), sorts: true, text: ({ relationship }) => relationship?.organization?.name, also: [{ word: t('relationships.title'), text: ({ relationship }) => relationship?.title }],
      cell: ({ id, relationship }) => <><bdi><Link to={`/approvals/${id}`}>{relationship?.organization?.name}</Link></bdi>{relationship && <div><bdi><Link to={`/relationships/${relationship.id}`}>{relationship.title}</Link></bdi></div>}</>,
    },
    { key: 'type', word: t('relationships.type'), shown: 'wide', text: ({ type }) => t(`RelationshipType.${type}`) },
    { key: 'state', word: t('relationships.state'), text: ({ state, outcome }) => (state === 'DECIDED' && outcome ? t(`DecisionOutcome.${outcome}`) : t(`ApprovalState.${state}`)), cell: (approval) => <ApprovalMark {...approval} /> },
    { key: 'screening', word: t('relationships.screening'), shown: 'wide', text: ({ relationship }) => relationship && t(`ScreeningState.${relationship.screeningState}`), cell: ({ relationship }) => relationship && <ScreeningMark state={relationship.screeningState} /> },
    { key: 'conflicts', word: t('relationships.conflicts'), shown: 'wide', text: ({ relationship }) => relationship && t(`ConflictCheckState.${relationship.conflictState}`), cell: ({ relationship }) => relationship && <ConflictMark state={relationship.conflictState} /> },
    { key: 'submittedAt', word: t('approvals.submitted'), shown: 'asked', sorts: true, text: ({ submittedAt }) => submittedAt.slice(0, 10), cell: ({ submittedAt }) => <time dateTime={submittedAt}>{format.day(submittedAt)}</time> },
    { key: 'validUntil', word: t('approvals.validUntil'), shown: 'asked', sorts: true, text: ({ validUntil }) => validUntil, cell: ({ validUntil }) => validUntil && <time dateTime={validUntil}>{format.day(validUntil)}</time> },
    { key: 'document', word: t('approvals.document'), shown: 'asked', text: ({ documentSymbol }) => documentSymbol },
  ];
}
