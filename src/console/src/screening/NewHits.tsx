import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TodayQuery } from '../api/documents';
import { Empty } from '../display/Page';
import { Table, number, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';

/** Possible matches with listed parties that nobody has decided yet. */
export function NewHits({ hits }: { hits: TodayQuery['screeningHits']['nodes'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (hits.length === 0) return <Empty>{t('today.noHits')}</Empty>;
  return (
    <Table label={t('today.hits')} head={<><th>{t('screening.party')}</th><th>{t('screening.listed')}</th><th className={wide}>{t('screening.list')}</th><th className={number}>{t('screening.score')}</th></>}>
      {hits.map(({ id, score, party, organization, entry }) => (
        <tr key={id}>
          <td><bdi>{organization ? <Link to={`/organizations/${organization.id}`}>{party?.name ?? organization.name}</Link> : party?.name}</bdi></td>
          <td><bdi>{entry?.primaryName}</bdi></td>
          <td className={wide}>{entry?.listKind}</td>
          <td className={number}>{format.number(score)}</td>
        </tr>
      ))}
    </Table>
  );
}
