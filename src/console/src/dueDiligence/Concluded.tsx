import { useTranslation } from 'react-i18next';
import type { ConflictCheckState, ConflictOutcome, ConflictResolution, FrozenEvidenceFragment, ScreeningState } from '../api/documents';
import { Empty } from '../display/Page';
import { Table, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import { ConflictMark, ScreeningMark } from '../relationships/states';
import { Fact, FactList, lines } from '../stakeholders/Facts';
import type { DossierShown } from './content';

/** How the organization stands with the lists and how the case stands with conflicts of interest, today. */
export function ConcludedToday({ dossier: { relationship, organization } }: { dossier: DossierShown }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <FactList>
      <Fact term={t('relationships.screening')}>{relationship && <ScreeningMark state={relationship.screeningState} />}</Fact>
      <Fact term={t('screening.screenedAt')}>{format.day(organization?.screening.screenedAt ?? null)}</Fact>
      <Fact term={t('screening.validUntil')}>{format.day(organization?.screening.validUntil ?? null)}</Fact>
      <Fact term={t('screening.lists')}>{organization && lines(organization.screening.lists.map(({ kind, number, listDate }) => `${kind} ${number}, ${format.day(listDate)}`))}</Fact>
      <Fact term={t('relationships.conflicts')}>{relationship && <><ConflictMark state={relationship.conflictState} />{relationship.conflictOutcome && <div>{t(`ConflictOutcome.${relationship.conflictOutcome}`)}</div>}</>}</Fact>
      <Fact term={t('approvals.influence')}>{relationship?.influenceLevel && t(`FindingLevel.${relationship.influenceLevel}`)}</Fact>
    </FactList>
  );
}

/** The screening and the search for conflicts as they were frozen, with the versions of the lists. */
export function ConcludedThen({ screening, conflicts }: FrozenEvidenceFragment) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <>
      <FactList>
        <Fact term={t('relationships.screening')}>{screening ? <ScreeningMark state={screening.conclusion as ScreeningState} /> : t('dossier.noScreening')}</Fact>
        <Fact term={t('screening.screenedAt')}>{format.day(screening?.screenedAt ?? null)}</Fact>
        <Fact term={t('screening.lists')}>{screening && lines(screening.lists.map(({ kind, number, listDate }) => `${kind} ${number}, ${format.day(listDate)}`))}</Fact>
        <Fact term={t('relationships.conflicts')}>{conflicts ? <><ConflictMark state={conflicts.state as ConflictCheckState} />{conflicts.outcome && <div>{t(`ConflictOutcome.${conflicts.outcome as ConflictOutcome}`)}</div>}</> : t('dossier.noCheck')}</Fact>
        <Fact term={t('cases.searched')}>{format.day(conflicts?.searchedAt ?? null)}</Fact>
        <Fact term={t('dossier.wouldChange')}>{conflicts?.wouldChange && <bdi lang="en">{conflicts.wouldChange}</bdi>}</Fact>
      </FactList>
      {conflicts && <p lang="en">{conflicts.statement}</p>}
      {screening && screening.hits.length > 0 && (
        <Table label={t('dossier.hits')} head={<><th>{t('screening.party')}</th><th>{t('screening.listed')}</th><th className={wide}>{t('screening.list')}</th><th>{t('dossier.decision')}</th></>}>
          {screening.hits.map(({ id, party, listedAs, listKind, decision, reason }) => (
            <tr key={id}><td><bdi>{party.name}</bdi></td><td><bdi>{listedAs}</bdi></td><td className={wide}>{listKind}</td><td><span lang="en">{decision}</span>{reason && <div><bdi>{reason}</bdi></div>}</td></tr>
          ))}
        </Table>
      )}
      {conflicts && (conflicts.resolutions.length === 0 ? <Empty>{t('cases.noConflicts')}</Empty> : (
        <Table label={t('relationships.conflicts')} head={<><th>{t('approvals.person')}</th><th>{t('cases.outcome')}</th><th>{t('cases.resolution')}</th><th className={wide}>{t('approvals.reason')}</th></>}>
          {conflicts.resolutions.map(({ person, outcome, resolution, reason }) => (
            <tr key={person.name}>
              <td><bdi>{person.name}</bdi></td>
              <td>{outcome ? t(`ConflictOutcome.${outcome as ConflictOutcome}`) : t('cases.unresolved')}</td>
              <td>{resolution && t(`ConflictResolution.${resolution as ConflictResolution}`)}</td>
              <td className={wide}><bdi>{reason}</bdi></td>
            </tr>
          ))}
        </Table>
      ))}
    </>
  );
}
