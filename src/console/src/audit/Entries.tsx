import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AuditLogQuery } from '../api/documents';
import { Table, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import styles from './Audit.module.css';
import { isKind } from './asked';
import { Changes, inWords } from './Value';

export type Entry = AuditLogQuery['auditLog']['nodes'][number];

/** What happened, when, to what, by whom and why, the newest first. */
export function Entries({ entries, label, subjects = false }: { entries: readonly Entry[]; label: string; subjects?: boolean }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <div className={styles.entries}>
      <Table label={label} head={<><th>{t('audit.at')}</th><th>{t('audit.fact')}</th>{subjects && <th>{t('audit.subject')}</th>}<th className={wide}>{t('audit.actor')}</th></>}>
        {entries.map(({ at, fact, subjectKind, subjectId, actor, reason, changes }, row) => (
          <tr key={`${at} ${fact} ${row}`}>
            <td><time dateTime={at}>{format.moment(at)}</time></td>
            <td>
              <span lang="en">{inWords(fact)}</span>
              {reason && <p className={styles.reason}><bdi>{reason}</bdi></p>}
              <Changes changes={changes.nodes} />
            </td>
            {subjects && <td>{isKind(subjectKind) && subjectId ? <Link to={`/audit/${subjectId}`}>{t(`audit.kinds.${subjectKind}`)}</Link> : <span lang="en">{inWords(subjectKind)}</span>}</td>}
            <td className={wide}>{actor ? <bdi>{actor.name}</bdi> : t('audit.program')}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
