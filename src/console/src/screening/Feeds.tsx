import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { may, useViewer } from '../access/Viewer';
import type { FetchOutcome, ListsQuery } from '../api/documents';
import { Mark, type Shape, type Tone } from '../display/Mark';
import { Empty } from '../display/Page';
import { Table, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import { AddFeed, FeedDeeds } from './FeedDeeds';

const outcomes: Record<FetchOutcome, [Shape, Tone]> = { TAKEN: ['full', 'good'], UNCHANGED: ['full', 'good'], FAILED: ['triangle', 'wait'], REFUSED: ['cross', 'stop'] };

type Feed = ListsQuery['listFeeds']['nodes'][number];

/** Where lists are fetched from by themselves, and what came of it last. */
export function Feeds({ feeds }: { feeds: readonly Feed[] }) {
  const { t } = useTranslation();
  const manages = may(useViewer(), 'MANAGE_LISTS');
  return (
    <>
      {feeds.length === 0 ? <Empty>{t('lists.noFeeds')}</Empty> : <FeedTable feeds={feeds} manages={manages} />}
      {manages && <AddFeed />}
    </>
  );
}

function FeedTable({ feeds, manages }: { feeds: readonly Feed[]; manages: boolean }) {
  const { t } = useTranslation();
  return (
    <Table label={t('lists.feeds')} head={<><th>{t('screening.list')}</th><th className={wide}>{t('lists.address')}</th><th className={wide}>{t('lists.minutes')}</th><th>{t('lists.lastFetch')}</th></>}>
      {feeds.map((feed) => (
        <Fragment key={feed.id}>
          <FeedRow {...feed} />
          {manages && <tr><td colSpan={4}><FeedDeeds feed={feed} /></td></tr>}
        </Fragment>
      ))}
    </Table>
  );
}

function FeedRow({ kind, addresses, everyMinutes, enabled, fetchAskedAt, fetches: { nodes: [last] } }: Feed) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <tr>
      <td>{kind}</td>
      <td className={wide}>{addresses.map((address) => <div key={address}><bdi>{address}</bdi></div>)}</td>
      <td className={wide}>{enabled ? format.number(everyMinutes) : <Mark shape="dash" tone="quiet">{t('lists.off')}</Mark>}</td>
      <td>
        {last ? <Mark shape={outcomes[last.outcome][0]} tone={outcomes[last.outcome][1]}>{t(`FetchOutcome.${last.outcome}`)} · {format.moment(last.at)}</Mark> : t('lists.neverFetched')}
        {last?.reason && <p><bdi>{last.reason}</bdi></p>}
        {fetchAskedAt && (!last || Date.parse(last.at) < Date.parse(fetchAskedAt)) && <p>{t('lists.asked', { moment: format.moment(fetchAskedAt) })}</p>}
      </td>
    </tr>
  );
}
