import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { may, useViewer } from '../access/Viewer';
import { Empty } from '../display/Page';
import { Table, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import type { OrganizationShown } from '../stakeholders/OrganizationPage';
import { RelationshipMark } from './states';

/** What there is between an organization and the house. */
export function RelationshipsOf({ relationships }: { relationships: OrganizationShown['relationships']['nodes'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const reads = may(useViewer(), 'READ_PROPOSALS');
  if (relationships.length === 0) return <Empty>{t('stakeholders.noRelationships')}</Empty>;
  return (
    <Table label={t('stakeholders.relationships')} head={<><th>{t('relationships.title')}</th><th className={wide}>{t('relationships.type')}</th><th>{t('relationships.state')}</th><th className={wide}>{t('relationships.reviewOn')}</th><th className={wide}>{t('relationships.until')}</th></>}>
      {relationships.map(({ id, type, state, title, reviewOn, expiresOn }) => (
        <tr key={id}>
          <td><bdi>{reads ? <Link to={`/relationships/${id}`}>{title}</Link> : title}</bdi></td>
          <td className={wide}>{t(`RelationshipType.${type}`)}</td>
          <td><RelationshipMark state={state} /></td>
          <td className={wide}>{format.day(reviewOn)}</td>
          <td className={wide}>{format.day(expiresOn)}</td>
        </tr>
      ))}
    </Table>
  );
}
