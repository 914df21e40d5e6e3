import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubscription } from 'urql';
import { ApprovalMovedDocument, FollowUpFellDueDocument, HitFoundDocument } from '../api/documents';
import { lineIsBack } from '../api/live';
import { Mark } from '../display/Mark';

export type Heard = 'approvals' | 'hits' | 'followUps';

/** Listens for what a page shows, says what arrived, and has the page ask anew. */
export default function Live({ hear, ask }: { hear: readonly Heard[]; ask: () => void }) {
  const { t } = useTranslation();
  const [{ data: approval }] = useSubscription({ query: ApprovalMovedDocument, pause: !hear.includes('approvals') });
  const [{ data: hit }] = useSubscription({ query: HitFoundDocument, pause: !hear.includes('hits') });
  const [{ data: followUp }] = useSubscription({ query: FollowUpFellDueDocument, pause: !hear.includes('followUps') });
  const [said, setSaid] = useState('');
  useEffect(() => { if (approval) setSaid(t('live.approval', { name: approval.approvalChanged.approval?.relationship?.title ?? '' })); }, [approval, t]);
  useEffect(() => { if (hit) setSaid(t('live.hit', { name: hit.screeningHitFound.screeningHit?.party?.name ?? '' })); }, [hit, t]);
  useEffect(() => { if (followUp) setSaid(t('live.followUp', { name: followUp.followUpDue.followUp?.note ?? '' })); }, [followUp, t]);
  useEffect(() => {
    if (!approval && !hit && !followUp) return undefined;
    // Many at once are asked for once.
    const soon = setTimeout(ask, 300);
    return () => clearTimeout(soon);
  }, [approval, hit, followUp, ask]);
  useEffect(() => {
    window.addEventListener(lineIsBack, ask);
    return () => window.removeEventListener(lineIsBack, ask);
  }, [ask]);
  return <p role="status">{said && <Mark shape="full" tone="good">{said}</Mark>}</p>;
}
