import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { HistoryDocument, type HistoryQuery } from '../api/documents';
import { Failure } from '../api/Failure';
import { useAsk } from '../api/useAsk';
import { Empty, Page, Section } from '../display/Page';
import { Waiting } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import { ListTable } from '../list/ListTable';
import styles from './Audit.module.css';
import { Compared } from './Compared';
import { isKind } from './asked';
import { entryKey, useEntryColumns } from './entries';

type Node = NonNullable<HistoryQuery['node']>;

/** What a thing is called by those who read its history. */
function nameOf(node: Node): string | null | undefined {
  switch (node.__typename) {
    case 'Organization': case 'Contact': return node.name;
    case 'Relationship': case 'Dossier': return node.organization?.name;
    case 'Approval': return node.relationship?.organization?.name;
    case 'Interaction': return node.subject;
    case 'PolicyProfile': return node.code;
    case 'User': return node.userName;
    default: return undefined;
  }
}

/** The history of one thing: as it was known on a day beside another, and fact by fact. */
export default function History() {
  const { t } = useTranslation();
  const format = useFormats();
  const { id = '' } = useParams();
  const { data, error, again } = useAsk({ query: HistoryDocument, variables: { id } });
  const node = data?.node;
  const columns = useEntryColumns().filter(({ key }) => key !== 'subject');
  if (error && !node) return <Page title={t('audit.history')}><Failure error={error} again={again} /></Page>;
  if (!data) return <Waiting rows={8} />;
  if (!node || !('history' in node)) return <Page title={t('app.notFound')}><Empty>{t('audit.gone')}</Empty></Page>;
  const { totalCount, nodes } = node.history;
  return (
    <Page title={nameOf(node) ?? t('audit.history')} lead={<>{isKind(node.__typename) && t(`audit.kinds.${node.__typename}`)} · <Link to="/audit">{t('pages.audit')}</Link></>}>
      <Section title={t('audit.known')}>
        {totalCount > nodes.length && <p className={styles.lead}>{t('audit.last', { shown: format.number(nodes.length), total: format.number(totalCount) })}</p>}
        <Compared recorded={nodes} />
      </Section>
      <Section title={t('audit.history')} count={totalCount}>
        {nodes.length === 0 ? <Empty>{t('audit.none')}</Empty> : <div className={styles.entries}><ListTable label={t('audit.history')} columns={columns} rows={nodes} keyOf={entryKey} /></div>}
      </Section>
    </Page>
  );
}
