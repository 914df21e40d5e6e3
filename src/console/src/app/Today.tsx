import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../access/Viewer';
import { TodayDocument } from '../api/documents';
import { Failure } from '../api/Failure';
import { useAsk } from '../api/useAsk';
import { Page, Section } from '../display/Page';
import { Waiting } from '../display/Table';
import { FollowUpsDue } from '../interactions/FollowUpsDue';
import { inDays, useFormats } from '../languages/useFormats';
import { Drafts, ReviewsDue } from '../relationships/Waiting';
import { LiveLater } from './LiveLater';
import { NewHits } from '../screening/NewHits';

const heard = ['followUps', 'hits'] as const;

/** What waits for an officer this morning. */
export default function Today() {
  const { t } = useTranslation();
  const format = useFormats();
  const me = useViewer()?.contact?.id ?? '';
  const { data, error, again } = useAsk({ query: TodayDocument, variables: { me, soon: inDays(7), reviewBy: inDays(60) } });
  if (error && !data) return <Page title={t('pages.today')}><Failure error={error} again={again} /></Page>;
  return (
    <Page title={t('pages.today')} lead={format.day(inDays(0))}>
      {data && <LiveLater hear={heard} ask={again} />}
      <Section title={t('today.followUps')} count={data?.followUps.totalCount}>
        {data ? <FollowUpsDue followUps={data.followUps.nodes} /> : <Waiting rows={3} />}
      </Section>
      <Section title={t('today.hits')} count={data?.screeningHits.totalCount}>
        {data ? <NewHits hits={data.screeningHits.nodes} /> : <Waiting rows={2} />}
      </Section>
      <Section title={t('today.reviews')} count={data?.reviews.totalCount}>
        {data ? <ReviewsDue reviews={data.reviews.nodes} /> : <Waiting rows={3} />}
      </Section>
      <Section title={t('today.drafts')} count={data?.drafts.totalCount}>
        {data ? <Drafts drafts={data.drafts.nodes} /> : <Waiting rows={4} />}
      </Section>
      <p><Link to="/organizations">{t('today.all')}</Link></p>
    </Page>
  );
}
