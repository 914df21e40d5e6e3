import { useTranslation } from 'react-i18next';
import { Mark } from '../display/Mark';
import { useFormats } from '../languages/useFormats';
import { Fact, FactList } from '../stakeholders/Facts';

/** What an import answers. */
export interface Imported { kind: string; version: number; listDate: string; checksum: string; isNew: boolean; read: number; kept: number; repeated: number; parties: number; added: number; changed: number; removed: number; seconds: number; skipped: { reason: string; count: number }[] }

/** The report of an import: what was read, kept and left out, and what the version changed. */
export function ImportedList({ report }: { report: Imported }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <div role="status">
      <p><Mark shape="full" tone="good">{t(report.isNew ? 'lists.taken' : 'lists.takenBefore', { list: report.kind, version: report.version })}</Mark></p>
      <FactList>
        <Fact term={t('lists.listDate')}>{format.day(report.listDate)}</Fact>
        <Fact term={t('lists.read')}>{format.number(report.read)}</Fact>
        <Fact term={t('lists.kept')}>{format.number(report.kept)}</Fact>
        <Fact term={t('lists.repeated')}>{report.repeated > 0 && format.number(report.repeated)}</Fact>
        <Fact term={t('lists.parties')}>{format.number(report.parties)}</Fact>
        <Fact term={t('ListChangeKind.ADDED')}>{format.number(report.added)}</Fact>
        <Fact term={t('ListChangeKind.CHANGED')}>{format.number(report.changed)}</Fact>
        <Fact term={t('ListChangeKind.REMOVED')}>{format.number(report.removed)}</Fact>
        <Fact term={t('lists.seconds')}>{format.number(report.seconds)}</Fact>
        <Fact term={t('lists.skipped')}>{report.skipped.map(({ reason, count }) => <div key={reason} lang="en">{format.number(count)}: {reason}</div>)}</Fact>
        <Fact term={t('lists.checksum')}><code>{report.checksum}</code></Fact>
      </FactList>
    </div>
  );
}
