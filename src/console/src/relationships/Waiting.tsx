import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TodayQuery } from '../api/documents';
import { Empty } from '../display/Page';
import { Table, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import { ConflictMark, DueDiligenceMark, RelationshipMark, ScreeningMark } from './states';

/** Relationships whose day of review is near or past. */
export function ReviewsDue({ reviews }: { reviews: TodayQuery['reviews']['nodes'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (reviews.length === 0) return <Empty>{t('today.noReviews')}</Empty>;
  return (
    <Table label={t('today.reviews')} head={<><th>{t('relationships.reviewOn')}</th><th>{t('relationships.organization')}</th><th>{t('relationships.title')}</th><th>{t('relationships.state')}</th></>}>
      {reviews.map(({ id, state, title, reviewOn, organization }) => (
        <tr key={id}>
          <td><time dateTime={reviewOn}>{format.day(reviewOn)}</time></td>
          <td><OrganizationLink organization={organization} /></td>
          <td><bdi><Link to={`/relationships/${id}`}>{title}</Link></bdi></td>
          <td><RelationshipMark state={state} /></td>
        </tr>
      ))}
    </Table>
  );
}

/** Cases in preparation, with what each still waits for. */
export function Drafts({ drafts }: { drafts: TodayQuery['drafts']['nodes'] }) {
  const { t } = useTranslation();
  if (drafts.length === 0) return <Empty>{t('today.noDrafts')}</Empty>;
  return (
    <Table
      label={t('today.drafts')}
      head={<><th>{t('relationships.organization')}</th><th>{t('relationships.title')}</th><th>{t('relationships.state')}</th><th className={wide}>{t('relationships.screening')}</th><th className={wide}>{t('relationships.conflicts')}</th><th className={wide}>{t('relationships.dueDiligence')}</th></>}
    >
      {drafts.map(({ id, state, title, organization, screeningState, conflictState, dueDiligenceState }) => (
        <tr key={id}>
          <td><OrganizationLink organization={organization} /></td>
          <td><bdi><Link to={`/relationships/${id}`}>{title}</Link></bdi></td>
          <td><RelationshipMark state={state} /></td>
          <td className={wide}><ScreeningMark state={screeningState} /></td>
          <td className={wide}><ConflictMark state={conflictState} /></td>
          <td className={wide}><DueDiligenceMark state={dueDiligenceState} /></td>
        </tr>
      ))}
    </Table>
  );
}

function OrganizationLink({ organization }: { organization: { id: string; name: string } | null }) {
  return organization && <bdi><Link to={`/organizations/${organization.id}`}>{organization.name}</Link></bdi>;
}
