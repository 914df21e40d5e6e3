import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AuditLogQuery } from '../api/documents';
import { useFormats } from '../languages/useFormats';
import type { Column } from '../list/columns';
import styles from './Audit.module.css';
import { Changes, KindWord } from './Value';
import { isKind } from './asked';
import { inWords } from './words';

export type Entry = AuditLogQuery['auditLog']['nodes'][number];

/** What happened at one moment may be told by several entries, which have no id. */
export const entryKey = ({ at, fact, subjectId }: Entry, row: number) => `${at} ${fact} ${subjectId} ${row}`;

/** What happened, when, to what, by whom and why. */
export function useEntryColumns(): Column<Entry>[] {
  const { t } = useTranslation();
  const format = useFormats();
  const changed = ({ changes }: Entry) => changes.nodes.map(({ entityKind, field, before, after, erasedAt }) => `${entityKind}.${field}: ${erasedAt ? t('audit.erased', { day: erasedAt.slice(0, 10) }) : `${JSON.stringify(before)} → ${JSON.stringify(after)}`}`).join('\n');
  return [
    { key: 'at', word: t('audit.at'), sorts: true, text: ({ at }) => at, cell: ({ at }) => <time dateTime={at}>{format.moment(at)}</time> },
    {
      key: 'fact', word: t('audit.fact'), text: ({ fact }) => fact, also: [{ word: t('audit.reason'), text: ({ reason }) => reason }, { word: t('audit.changes'), text: changed }],
      cell: ({ fact, reason, changes }) => <><span lang="en">{inWords(fact)}</span>{reason && <p className={styles.reason}><bdi>{reason}</bdi></p>}<Changes changes={changes.nodes} /></>,
    },
    {
      key: 'subject', word: t('audit.subject'), text: ({ subjectKind }) => (isKind(subjectKind) ? t(`audit.kinds.${subjectKind}`) : inWords(subjectKind)), also: [{ word: t('audit.id'), text: ({ subjectId }) => subjectId }],
      cell: ({ subjectKind, subjectId }) => (isKind(subjectKind) && subjectId ? <Link to={`/audit/${subjectId}`}><KindWord kind={subjectKind} /></Link> : <KindWord kind={subjectKind} />),
    },
    { key: 'actor', word: t('audit.actor'), shown: 'wide', text: ({ actor }) => actor?.name ?? t('audit.program') },
  ];
}
