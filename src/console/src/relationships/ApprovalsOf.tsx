import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Conditions } from '../approvals/Opinions';
import { ApprovalMark } from '../approvals/marks';
import { Empty } from '../display/Page';
import { Table, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import type { RelationshipShown } from './RelationshipPage';

/** What was decided on a case, and on which conditions. */
export function ApprovalsOf({ approvals }: { approvals: RelationshipShown['approvals']['nodes'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (approvals.length === 0) return <Empty>{t('cases.noApprovals')}</Empty>;
  const conditions = approvals.flatMap((approval) => approval.conditions.nodes);
  return (
    <>
      <Table label={t('cases.approvals')} head={<><th>{t('approvals.submitted')}</th><th>{t('relationships.state')}</th><th className={wide}>{t('approvals.validUntil')}</th></>}>
        {approvals.map(({ id, submittedAt, state, outcome, validUntil }) => (
          <tr key={id}><td><Link to={`/approvals/${id}`}>{format.day(submittedAt)}</Link></td><td><ApprovalMark state={state} outcome={outcome} /></td><td className={wide}>{format.day(validUntil)}</td></tr>
        ))}
      </Table>
      {conditions.length > 0 && <Conditions conditions={conditions} />}
    </>
  );
}
