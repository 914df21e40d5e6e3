import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CandidatePart, CandidatesQuery } from '../api/documents';
import { Table, number, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import { ScreeningMark } from '../relationships/states';
import styles from './Ranked.module.css';

export type Found = NonNullable<CandidatesQuery['candidates']>['nodes'];

// In the order of their weight; the compiler says when the API knows a part that is not here.
const allParts: Record<CandidatePart, true> = { ALIGNMENT: true, GAP: true, CAPACITY: true, RECORD: true, RISK: true };
export const parts = Object.keys(allParts) as CandidatePart[];

/** Who could become a partner, the best first, with what the score is made of. */
export function Ranked({ candidates }: { candidates: Found }) {
  const { t } = useTranslation();
  const outOf = (part: CandidatePart) => candidates[0]?.reasons.find((reason) => reason.part === part)?.outOf;
  return (
    <Table
      label={t('candidates.ranked')}
      head={<><th>{t('relationships.organization')}</th><th className={number}>{t('candidates.score')}</th>{parts.map((part) => <th key={part} className={`${number} ${wide}`}>{t(`CandidatePart.${part}`)} ({outOf(part)})</th>)}<th className={`${wide} ${styles.risk}`}>{t('relationships.screening')}</th></>}
    >
      {candidates.map(({ score, reasons, organization }) => organization && (
        <tr key={organization.id}>
          <td>
            <bdi><Link to={`/organizations/${organization.id}`}>{organization.name}</Link></bdi>
            <About organization={organization} />
            <Why reasons={reasons} />
          </td>
          <td className={`${number} ${styles.score}`}>{score}</td>
          {parts.map((part) => <td key={part} className={`${number} ${wide}`}>{reasons.find((reason) => reason.part === part)?.points}</td>)}
          <td className={`${wide} ${styles.risk}`}><ScreeningMark state={organization.screening.state} /></td>
        </tr>
      ))}
    </Table>
  );
}

function About({ organization: { country, region, categories, sectors } }: { organization: NonNullable<Found[number]['organization']> }) {
  const { t } = useTranslation();
  const format = useFormats();
  const said = [format.country(country), region && t(`FaoRegion.${region}`), ...categories.map((category) => t(`OrganizationCategory.${category}`)), ...sectors.map((sector) => t(`Sector.${sector}`))];
  return <p className={styles.about}>{said.filter(Boolean).join(' · ')}</p>;
}

function Why({ reasons }: { reasons: Found[number]['reasons'] }) {
  const { t } = useTranslation();
  return (
    <details className={styles.why}>
      <summary>{t('candidates.why')}</summary>
      <dl>
        {reasons.map(({ part, points, outOf, explanation }) => (
          <div key={part}>
            <dt>{t(`CandidatePart.${part}`)} {t('candidates.points', { points, most: outOf })}</dt>
            <dd><bdi lang="en">{explanation}</bdi></dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
