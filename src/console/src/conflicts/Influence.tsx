import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FindingLevel, FindingShownFragment } from '../api/documents';
import { Beside, Figure } from '../display/charts/Figure';
import { Mark, type Shape, type Tone } from '../display/Mark';
import { Empty } from '../display/Page';
import { Table, number, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import styles from './Influence.module.css';
import { type Shares, othersOf, sharesOf } from './shares';

const levels: Record<FindingLevel, [Shape, Tone]> = { NONE: ['full', 'good'], NOTABLE: ['half', 'wait'], HIGH: ['triangle', 'stop'] };

/** What a check found about undue influence: shares against the thresholds of the policy, seats and gifts. Findings, never a verdict. */
export function Influence({ findings }: { findings: readonly FindingShownFragment[] }) {
  const { t } = useTranslation();
  const others = othersOf(findings);
  if (findings.length === 0) return <Empty>{t('influence.none')}</Empty>;
  return (
    <div className={styles.influence}>
      {sharesOf(findings).map((shares) => <ShareFigure key={shares.kind} {...shares} />)}
      {others.length > 0 && <Counted findings={others} />}
    </div>
  );
}

function useSubject() {
  const { t } = useTranslation();
  const format = useFormats();
  return ({ kind, party, sector, country }: FindingShownFragment) => party?.name ?? (sector ? t(`Sector.${sector}`) : country ? format.country(country) : t(`InfluenceKind.${kind}`));
}

function ShareFigure({ kind, findings, notable, high }: Shares) {
  const { t } = useTranslation();
  const format = useFormats();
  const subject = useSubject();
  const title = kind === 'HOUSE_EARMARKED' ? t('influence.earmarked') : t(`InfluenceKind.${kind}`);
  const limits = [{ at: notable, word: t('FindingLevel.NOTABLE') }, { at: high, word: t('FindingLevel.HIGH') }].filter((limit): limit is { at: number; word: string } => limit.at !== null);
  const total = findings.find((finding) => finding.total)?.total;
  return (
    <div>
      <h3>{title}</h3>
      <p className={styles.about}>
        {[limits.length > 0 && t('influence.limits', { limits: limits.map(({ at, word }) => `${word} ≥ ${format.percent(at)}`).join(', ') }), total && t(`InfluenceTotal.${total}`)].filter(Boolean).join(' ')}
      </p>
      <Figure
        title={title} head={t('influence.subject')} none={t('influence.none')} lying limits={limits} most={100} format={format.percent}
        shown={{ rows: findings.map(subject), columns: [{ name: t('influence.share'), values: findings.map(({ sharePercent }) => sharePercent ?? 0) }] }}
        table={(
          <Table label={title} head={<><th>{t('influence.subject')}</th><th className={number}>{t('influence.share')}</th><th className={`${number} ${wide}`}>{t('influence.amount')}</th><th>{t('relationships.state')}</th></>}>
            {findings.map((finding) => (
              <tr key={finding.id}>
                <td><Subject finding={finding} /></td>
                <td className={number}>{format.percent(finding.sharePercent ?? 0)}</td>
                <td className={`${number} ${wide}`}>{finding.usdAmount !== null && format.money(finding.usdAmount, 'USD')}</td>
                <td><Level level={finding.level} /></td>
              </tr>
            ))}
          </Table>
        )}
      />
    </div>
  );
}

function Counted({ findings }: { findings: readonly FindingShownFragment[] }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Beside label={t('influence.counted')}>
      <Table label={t('influence.counted')} head={<><th>{t('influence.counted')}</th><th className={wide}>{t('influence.subject')}</th><th className={number}>{t('influence.count')}</th><th>{t('relationships.state')}</th></>}>
        {findings.map((finding) => (
          <tr key={finding.id}>
            <td>{t(`InfluenceKind.${finding.kind}`)}</td>
            <td className={wide}>{(finding.party ?? finding.sector ?? finding.country) && <Subject finding={finding} />}</td>
            <td className={number}>{finding.count === null ? t('influence.unknown') : format.number(finding.count)}</td>
            <td><Level level={finding.level} /></td>
          </tr>
        ))}
      </Table>
    </Beside>
  );
}

function Subject({ finding }: { finding: FindingShownFragment }) {
  const subject = useSubject();
  const { party } = finding;
  return <bdi>{party ? <Link to={`/${party.__typename === 'Contact' ? 'contacts' : 'organizations'}/${party.id}`}>{party.name}</Link> : subject(finding)}</bdi>;
}

function Level({ level }: { level: FindingLevel }) {
  const { t } = useTranslation();
  const [shape, tone] = levels[level];
  return <Mark shape={shape} tone={tone}>{t(`FindingLevel.${level}`)}</Mark>;
}
