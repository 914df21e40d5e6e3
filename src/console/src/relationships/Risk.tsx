import { NativeSelect, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { may, useViewer } from '../access/Viewer';
import { CheckConflictsDocument, type ConflictOutcome, type ConflictResolution, ResolveConflictDocument, ScreenPartnerDocument } from '../api/documents';
import { Influence } from '../conflicts/Influence';
import { Empty } from '../display/Page';
import { Table, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import { Fact, FactList } from '../stakeholders/Facts';
import { DeedForm } from '../writes/DeedForm';
import styles from './Case.module.css';
import type { RelationshipShown } from './RelationshipPage';
import { ConflictMark, ScreeningMark } from './states';

const outcomes: Record<ConflictOutcome, true> = { NONE: true, APPARENT: true, POTENTIAL: true, ACTUAL: true };
const resolutions: Record<ConflictResolution, true> = { DISCLOSE: true, LIMIT: true, RECUSE: true, EXCLUDE: true, WAIVE: true };

/** How the partner stands with the lists. */
export function Screened({ relationship: { screeningState, organization } }: { relationship: RelationshipShown }) {
  const { t } = useTranslation();
  const format = useFormats();
  const screens = may(useViewer(), 'SCREEN');
  return (
    <>
      <FactList>
        <Fact term={t('relationships.state')}><ScreeningMark state={screeningState} /></Fact>
        <Fact term={t('screening.screenedAt')}>{format.day(organization?.screening.screenedAt ?? null)}</Fact>
        <Fact term={t('screening.validUntil')}>{format.day(organization?.screening.validUntil ?? null)}</Fact>
      </FactList>
      {screens && organization && (
        <div className={styles.deeds}><DeedForm label={t('cases.screen')} document={ScreenPartnerDocument} input={() => ({ organization: organization.id })}><p>{t('cases.screenLead')}</p></DeedForm></div>
      )}
    </>
  );
}

/** Which conflicts of interest were found, and how each was resolved. */
export function Conflicts({ relationship: { id, organization, conflictState, conflictOutcome, conflictChecks, conflicts } }: { relationship: RelationshipShown }) {
  const { t } = useTranslation();
  const format = useFormats();
  const checks = may(useViewer(), 'CHECK_CONFLICTS');
  const check = conflictChecks?.nodes[0];
  return (
    <>
      <FactList>
        <Fact term={t('relationships.state')}><ConflictMark state={conflictState} /></Fact>
        <Fact term={t('cases.outcome')}>{conflictOutcome && t(`ConflictOutcome.${conflictOutcome}`)}</Fact>
        <Fact term={t('cases.searched')}>{check && <>{format.day(check.searchedAt)}{check.searchedBy && <>, <bdi>{check.searchedBy.name}</bdi></>}</>}</Fact>
      </FactList>
      {check && <p className={styles.text} lang="en">{check.statement}</p>}
      {check && organization && <p className={styles.text}><Link to={`/organizations/${organization.id}/links?check=${check.id}`}>{t('paths.draw')}</Link></p>}
      {conflicts && (conflicts.nodes.length === 0 ? <Empty>{t('cases.noConflicts')}</Empty> : (
        <Table label={t('relationships.conflicts')} head={<><th>{t('approvals.person')}</th><th>{t('cases.outcome')}</th><th>{t('cases.resolution')}</th><th className={wide}>{t('approvals.reason')}</th></>}>
          {conflicts.nodes.map((conflict) => (
            <tr key={conflict.id}>
              <td><bdi>{conflict.person?.name}</bdi></td>
              <td>{conflict.outcome ? t(`ConflictOutcome.${conflict.outcome}`) : t('cases.unresolved')}</td>
              <td>
                {conflict.resolution && t(`ConflictResolution.${conflict.resolution}`)}
                {checks && !conflict.outcome && (
                  <DeedForm
                    label={t('cases.resolve')} document={ResolveConflictDocument}
                    input={(typed) => ({ conflict: conflict.id, version: conflict.version, outcome: typed('outcome') as ConflictOutcome, resolution: typed('resolution') as ConflictResolution | null, reason: typed('reason') ?? '' })}
                  >
                    <NativeSelect name="outcome" label={t('cases.outcome')} data={Object.keys(outcomes).map((value) => ({ value, label: t(`ConflictOutcome.${value as ConflictOutcome}`) }))} />
                    <NativeSelect name="resolution" label={t('cases.resolution')} data={[{ value: '', label: '–' }, ...Object.keys(resolutions).map((value) => ({ value, label: t(`ConflictResolution.${value as ConflictResolution}`) }))]} />
                    <Textarea name="reason" label={t('approvals.reason')} required withAsterisk={false} rows={2} maxLength={2000} />
                  </DeedForm>
                )}
              </td>
              <td className={wide}><bdi>{conflict.reason}</bdi>{conflict.resolvedBy && <> (<bdi>{conflict.resolvedBy.name}</bdi>)</>}</td>
            </tr>
          ))}
        </Table>
      ))}
      {check && check.findings.nodes.length > 0 && <><h3>{t('approvals.influence')}</h3><Influence findings={check.findings.nodes} /></>}
      {checks && <div className={styles.deeds}><DeedForm label={t('cases.check')} document={CheckConflictsDocument} input={() => ({ relationship: id })}><p>{t('cases.checkLead')}</p></DeedForm></div>}
    </>
  );
}
