import { NativeSelect } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { type ApprovalFilterInput, SessionApprovalsDocument } from '../api/documents';
import { Failure } from '../api/Failure';
import { LiveLater } from '../app/LiveLater';
import { Empty, Page } from '../display/Page';
import { Table, Waiting, wide } from '../display/Table';
import { ConflictMark, ScreeningMark } from '../relationships/states';
import { inAgendaOrder, itemOf } from './agenda';
import { ApprovalMark } from './marks';

/** What a session asks for: a past one by year and number, else what waits for the coming one. */
function sessionOf(session: string | null): ApprovalFilterInput {
  const [, year, number] = /^(\d{4})-(\d{1,4})$/.exec(session ?? '') ?? [];
  return { route: { eq: 'COMMISSION_DECISION' }, ...(year && number ? { sessionYear: { eq: Number(year) }, sessionNumber: { eq: Number(number) } } : { state: { in: ['IN_REVIEW', 'RECORDED'] } }) };
}

const heard = ['approvals'] as const;

/** The Commission's approvals, in the order of its agenda. */
export default function SessionApprovals() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const session = search.get('session');
  const [{ data, error }, ask] = useQuery({ query: SessionApprovalsDocument, variables: { where: sessionOf(session) } });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const past = (data?.sessions.groups ?? []).flatMap(({ key: { sessionYear, sessionNumber } }) => (sessionYear !== null && sessionNumber !== null ? [{ sessionYear, sessionNumber }] : []));
  past.sort((one, two) => two.sessionYear - one.sessionYear || two.sessionNumber - one.sessionNumber);
  const chooser = (
    <NativeSelect
      label={t('approvals.session')} value={session ?? ''} onChange={({ currentTarget: { value } }) => setSearch(value ? { session: value } : {})}
      data={[{ value: '', label: t('approvals.coming') }, ...past.map(({ sessionYear, sessionNumber }) => ({ value: `${sessionYear}-${sessionNumber}`, label: t('approvals.numbered', { number: sessionNumber, year: sessionYear }) }))]}
    />
  );
  return (
    <Page title={t('pages.approvals')} lead={t('approvals.lead')} actions={chooser}>
      {data && <LiveLater hear={heard} ask={again} />}
      {error && !data ? <Failure error={error} again={() => ask({ requestPolicy: 'network-only' })} />
        : !data ? <Waiting rows={6} />
        : data.approvals.nodes.length === 0 ? <Empty>{t('approvals.none')}</Empty>
        : (
          <Table label={t('pages.approvals')} head={<><th>{t('approvals.item')}</th><th>{t('relationships.organization')}</th><th className={wide}>{t('relationships.type')}</th><th>{t('relationships.state')}</th><th className={wide}>{t('relationships.screening')}</th><th className={wide}>{t('relationships.conflicts')}</th></>}>
            {inAgendaOrder(data.approvals.nodes).map((approval) => (
              <tr key={approval.id}>
                <td>{itemOf(approval) ?? '–'}</td>
                <td><bdi><Link to={`/approvals/${approval.id}`}>{approval.relationship?.organization?.name}</Link></bdi>{approval.relationship && <div><bdi><Link to={`/relationships/${approval.relationship.id}`}>{approval.relationship.title}</Link></bdi></div>}</td>
                <td className={wide}>{t(`RelationshipType.${approval.type}`)}</td>
                <td><ApprovalMark {...approval} /></td>
                <td className={wide}>{approval.relationship && <ScreeningMark state={approval.relationship.screeningState} />}</td>
                <td className={wide}>{approval.relationship && <ConflictMark state={approval.relationship.conflictState} />}</td>
              </tr>
            ))}
          </Table>
        )}
    </Page>
  );
}
