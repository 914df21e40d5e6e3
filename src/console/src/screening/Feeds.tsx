import { useTranslation } from 'react-i18next';
import type { FetchOutcome, ListsQuery } from '../api/documents';
import { Mark, type Shape, type Tone } from '../display/Mark';
import { Empty } from '../display/Page';
import { Table, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';

const outcomes: Record<FetchOutcome, [Shape, Tone]> = { TAKEN: ['full', 'good'], UNCHANGED: ['full', 'good'], FAILED: ['triangle', 'wait'], REFUSED: ['cross', 'stop'] };

/** Where lists are fetched from by themselves, and what came of it last. */
export function Feeds({ feeds }: { feeds: ListsQuery['listFeeds']['nodes'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (feeds.length === 0) return <Empty>{t('lists.noFeeds')}</Empty>;
  return (
    <Table label={t('lists.feeds')} head={<><th>{t('screening.list')}</th><th className={wide}>{t('lists.address')}</th><th className={wide}>{t('lists.minutes')}</th><th>{t('lists.lastFetch')}</th></>}>
      {feeds.map(({ id, kind, addresses, everyMinutes, enabled, fetches: { nodes: [last] } }) => (
        <tr key={id}>
          <td>{kind}</td>
          <td className={wide}>{addresses.map((address) => <div key={address}><bdi>{address}</bdi></div>)}</td>
          <td className={wide}>{enabled ? format.number(everyMinutes) : <Mark shape="dash" tone="quiet">{t('lists.off')}</Mark>}</td>
          <td>{last ? <><Mark shape={outcomes[last.outcome][0]} tone={outcomes[last.outcome][1]}>{t(`FetchOutcome.${last.outcome}`)} · {format.moment(last.at)}</Mark>{last.reason && <p><bdi>{last.reason}</bdi></p>}</> : t('lists.neverFetched')}</td>
        </tr>
      ))}
    </Table>
  );
}
