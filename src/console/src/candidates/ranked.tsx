import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { may, useViewer } from '../access/Viewer';
import type { CandidatePart, CandidatesQuery } from '../api/documents';
import { useFormats } from '../languages/useFormats';
import type { Column } from '../list/columns';
import { ScreeningMark } from '../relationships/states';
import styles from './ranked.module.css';

type Candidate = NonNullable<CandidatesQuery['candidates']>['nodes'][number];

// In the order of their weight; the compiler says when the API knows a part that is not here.
const allParts: Record<CandidatePart, true> = { ALIGNMENT: true, GAP: true, CAPACITY: true, RECORD: true, RISK: true };
const parts = Object.keys(allParts) as CandidatePart[];

/** Who could become a partner for some objectives, with what the score is made of; whoever handles cases goes on from here to open one. */
export function useColumns(objectives: readonly string[]): Column<Candidate>[] {
  const { t } = useTranslation();
  const format = useFormats();
  const handles = may(useViewer(), 'HANDLE_RELATIONSHIPS');
  const chosen = String(new URLSearchParams(objectives.map((id) => ['objective', id])));
  const why = (part: CandidatePart) => ({ word: `${t(`CandidatePart.${part}`)}: ${t('candidates.why')}`, text: ({ reasons }: Candidate) => reasons.find((reason) => reason.part === part)?.explanation });
  const categories = ({ organization }: Candidate) => organization?.categories.map((category) => t(`OrganizationCategory.${category}`)).join(', ');
  return [
    {
      key: 'organization', word: t('relationships.organization'), text: ({ organization }) => organization?.name,
      also: [{ word: t('stakeholders.country'), text: ({ organization }) => format.country(organization?.country ?? null) }, { word: t('stakeholders.region'), text: ({ organization }) => organization?.region && t(`FaoRegion.${organization.region}`) }, { word: t('stakeholders.category'), text: categories }],
      cell: ({ organization, reasons }) => organization && <><bdi><Link to={`/organizations/${organization.id}`}>{organization.name}</Link></bdi><About organization={organization} /><Why reasons={reasons} />{handles && <Link className={styles.open} to={`/organizations/${organization.id}?${chosen}#relationships`}>{t('cases.open')}<span className="unseen">: {organization.name}</span></Link>}</>,
    },
    { key: 'score', word: t('candidates.score'), sorts: true, number: true, text: ({ score }) => score, cell: ({ score }) => <span className={styles.score}>{format.number(score)}</span>, also: parts.map(why) },
    ...parts.map((part): Column<Candidate> => ({ key: part, word: t(`CandidatePart.${part}`), shown: 'wide', number: true, text: ({ reasons }) => reasons.find((reason) => reason.part === part)?.points })),
    { key: 'screening', word: t('relationships.screening'), shown: 'wide', text: ({ organization }) => organization && t(`ScreeningState.${organization.screening.state}`), cell: ({ organization }) => organization && <span className={styles.screening}><ScreeningMark state={organization.screening.state} /></span> },
  ];
}

function About({ organization: { country, region, categories, sectors } }: { organization: NonNullable<Candidate['organization']> }) {
  const { t } = useTranslation();
  const format = useFormats();
  const said = [format.country(country), region && t(`FaoRegion.${region}`), ...categories.map((category) => t(`OrganizationCategory.${category}`)), ...sectors.map((sector) => t(`Sector.${sector}`))];
  return <p className={styles.about}>{said.filter(Boolean).join(' · ')}</p>;
}

function Why({ reasons }: { reasons: Candidate['reasons'] }) {
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
