import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DossierInListFragment } from '../api/documents';
import { Table, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import { DossierMark, RiskMark } from './marks';

/** Dossiers by number, each leading to its page. */
export function DossierList({ dossiers }: { dossiers: readonly (DossierInListFragment & { relationship?: { title: string } | null })[] }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Table label={t('dossier.all')} head={<><th>{t('dossier.one')}</th><th>{t('relationships.state')}</th><th className={wide}>{t('approvals.riskLevel')}</th><th className={wide}>{t('approvals.recommendation')}</th><th className={wide}>{t('approvals.validUntil')}</th></>}>
      {dossiers.map(({ id, number, tier, state, expired, riskLevel, recommendation, validUntil, relationship }) => (
        <tr key={id}>
          <td><Link to={`/dossiers/${id}`}>{t('dossier.numbered', { number })}{relationship && <> · <bdi>{relationship.title}</bdi></>}</Link><div>{t(`DueDiligenceTier.${tier}`)}</div></td>
          <td><DossierMark state={state} expired={expired} /></td>
          <td className={wide}><RiskMark level={riskLevel} /></td>
          <td className={wide}>{recommendation && t(`DossierRecommendation.${recommendation}`)}</td>
          <td className={wide}>{format.day(validUntil)}</td>
        </tr>
      ))}
    </Table>
  );
}
