import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inWords } from '../audit/words';
import { Mark } from '../display/Mark';
import { Empty } from '../display/Page';
import { Table, number, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import type { ApprovalShown } from './ApprovalPage';
import { RecommendationMark } from './marks';

/** What the SPG advised, or the Bureau said. */
export function Opinions({ opinions }: { opinions: ApprovalShown['advice']['nodes'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (opinions.length === 0) return <Empty>{t('approvals.noOpinions')}</Empty>;
  return (
    <Table label={t('approvals.advice')} head={<><th>{t('approvals.person')}</th><th>{t('approvals.recommendation')}</th><th>{t('approvals.text')}</th><th className={wide}>{t('approvals.day')}</th></>}>
      {opinions.map(({ person, recommendation, text, givenAt }) => (
        <tr key={givenAt + text}>
          <td><bdi>{person?.name}</bdi></td>
          <td><RecommendationMark recommendation={recommendation} /></td>
          <td><bdi>{text}</bdi></td>
          <td className={wide}>{format.day(givenAt)}</td>
        </tr>
      ))}
    </Table>
  );
}

export function Conditions({ conditions, fulfil }: { conditions: ApprovalShown['conditions']['nodes']; fulfil?: (condition: string) => ReactNode }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (conditions.length === 0) return <Empty>{t('approvals.noConditions')}</Empty>;
  return (
    <Table label={t('approvals.conditions')} head={<><th>{t('approvals.text')}</th><th>{t('interactions.due')}</th><th>{t('relationships.state')}</th></>}>
      {conditions.map(({ id, text, dueOn, fulfilledOn }) => (
        <tr key={id}>
          <td><bdi>{text}</bdi></td>
          <td>{format.day(dueOn)}</td>
          <td>{fulfilledOn ? <Mark shape="full" tone="good">{t('approvals.fulfilled', { day: format.day(fulfilledOn) })}</Mark> : <><Mark shape="ring" tone="wait">{t('approvals.open')}</Mark>{fulfil?.(id)}</>}</td>
        </tr>
      ))}
    </Table>
  );
}

export function History({ entries }: { entries: ApprovalShown['history']['nodes'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Table label={t('approvals.history')} head={<><th>{t('approvals.day')}</th><th>{t('approvals.fact')}</th><th className={wide}>{t('approvals.person')}</th><th className={wide}>{t('approvals.reason')}</th></>}>
      {entries.map(({ at, fact, actor, reason }, row) => (
        <tr key={`${at} ${fact} ${row}`}>
          <td><time dateTime={at}>{format.day(at)}</time></td>
          <td lang="en">{inWords(fact)}</td>
          <td className={wide}><bdi>{actor?.name}</bdi></td>
          <td className={wide}><bdi>{reason}</bdi></td>
        </tr>
      ))}
    </Table>
  );
}

type Case = NonNullable<ApprovalShown['relationship']>;

/** Who had a conflict of interest in the case, and how it was met. */
export function Resolutions({ conflicts }: { conflicts: NonNullable<Case['conflicts']>['nodes'] }) {
  const { t } = useTranslation();
  if (conflicts.length === 0) return null;
  return (
    <Table label={t('relationships.conflicts')} head={<><th>{t('approvals.person')}</th><th>{t('relationships.conflicts')}</th><th>{t('approvals.resolution')}</th><th className={wide}>{t('approvals.reason')}</th></>}>
      {conflicts.map(({ id, person, outcome, resolution, reason }) => (
        <tr key={id}>
          <td><bdi>{person?.name}</bdi></td>
          <td>{outcome && t(`ConflictOutcome.${outcome}`)}</td>
          <td>{resolution ? <Mark shape="full" tone="good">{t(`ConflictResolution.${resolution}`)}</Mark> : <Mark shape="ring" tone="wait">{t('approvals.open')}</Mark>}</td>
          <td className={wide}><bdi>{reason}</bdi></td>
        </tr>
      ))}
    </Table>
  );
}

/** How conflicts of interest were met, for whoever may not read whose they were. */
export function ResolutionCounts({ resolved }: { resolved: Case['conflictResolutions'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (resolved.length === 0) return null;
  return (
    <Table label={t('relationships.conflicts')} head={<><th>{t('relationships.conflicts')}</th><th>{t('approvals.resolution')}</th><th className={number}>{t('approvals.people')}</th></>}>
      {resolved.map(({ outcome, resolution, people }) => (
        <tr key={`${outcome} ${resolution}`}>
          <td>{t(`ConflictOutcome.${outcome}`)}</td>
          <td>{resolution && <Mark shape="full" tone="good">{t(`ConflictResolution.${resolution}`)}</Mark>}</td>
          <td className={number}>{format.number(people)}</td>
        </tr>
      ))}
    </Table>
  );
}
