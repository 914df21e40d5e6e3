import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { AuditLogDocument } from '../api/documents';
import { Page } from '../display/Page';
import { ChoiceFilter, DayFilter, Filters, WordsFilter } from '../list/Filters';
import { List } from '../list/List';
import { useList } from '../list/useList';
import styles from './Audit.module.css';
import { asked, filters, kinds } from './asked';
import { entryKey, useEntryColumns } from './entries';

/** Everything that happened, as the address bar filters it. */
export default function AuditLog() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const { where, order } = asked(search);
  const list = useList({ query: AuditLogDocument, variables: { where, order: order.order }, read: ({ auditLog }) => auditLog });
  return (
    <Page title={t('pages.audit')}>
      <Filters names={filters}>
        <ChoiceFilter name="kind" label={t('audit.subject')} values={kinds} word={(kind) => t(`audit.kinds.${kind}`)} />
        <WordsFilter name="fact" label={t('audit.fact')} />
        <DayFilter name="since" label={t('audit.since')} />
        <DayFilter name="until" label={t('audit.until')} />
      </Filters>
      <div className={styles.entries}><List name="audit" label={t('pages.audit')} list={list} columns={useEntryColumns()} order={order} keyOf={entryKey} empty={t('audit.none')} /></div>
    </Page>
  );
}
