import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { may, useViewer } from '../../access/Viewer';
import { type DeclarationShownFragment, DeclarationsDocument, type DeclarationsQuery } from '../../api/documents';
import { Failure } from '../../api/Failure';
import { useAsk } from '../../api/useAsk';
import { Mark } from '../../display/Mark';
import { Empty, Page, Section } from '../../display/Page';
import { Table, Waiting } from '../../display/Table';
import { useFormats } from '../../languages/useFormats';
import { Pager } from '../../list/Pager';
import { pageOf, usual } from '../../list/address';
import styles from '../../relationships/Case.module.css';
import { For, OneDeclaration } from './OneDeclaration';

/** One's own declarations of interests, to be filed and corrected; for the Secretariat also whose are missing, and those that wait for a review. */
export default function Declarations() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const [due, filed] = [pageOf(search, usual, 'due'), pageOf(search, usual, 'filed')];
  const { data, error, again } = useAsk({
    query: DeclarationsDocument,
    variables: {
      me: viewer?.contact?.id ?? '', reminds: may(viewer, 'READ_DECLARATIONS'), reviews: may(viewer, 'CHECK_CONFLICTS'), ...pageOf(search),
      dueFirst: due.first, dueAfter: due.after, dueLast: due.last, dueBefore: due.before, filedFirst: filed.first, filedAfter: filed.after, filedLast: filed.last, filedBefore: filed.before,
    },
  });
  return (
    <Page title={t('pages.declarations')} lead={t('declarations.lead')}>
      {error && !data ? <Failure error={error} again={again} /> : !data ? <Waiting rows={6} /> : (
        <>
          {data.due && <Section title={t('declarations.missing')} count={data.due.totalCount}><Missing due={data.due.nodes} /><Pager info={data.due.pageInfo} part="due" of={t('declarations.missing')} /></Section>}
          {data.filed && (
            <Section title={t('declarations.toReview')} count={data.filed.totalCount}><All declarations={data.filed.nodes} empty={t('declarations.noneToReview')} /><Pager info={data.filed.pageInfo} part="filed" of={t('declarations.toReview')} /></Section>
          )}
          <Section title={t('declarations.own')} count={data.drafts.totalCount + data.own.totalCount}>
            <All declarations={[...data.drafts.nodes, ...data.own.nodes]} drafts={data.drafts.nodes} empty={t('declarations.noneOwn')} /><Pager info={data.own.pageInfo} of={t('declarations.own')} />
          </Section>
        </>
      )}
    </Page>
  );
}

/** Declarations one below the other; with the drafts of their author where they are his own. */
function All({ declarations, drafts, empty }: { declarations: readonly DeclarationShownFragment[]; drafts?: readonly DeclarationShownFragment[]; empty: string }) {
  return declarations.length === 0 ? <Empty>{empty}</Empty> : <ul className={styles.waiting}>{declarations.map((one) => <OneDeclaration key={one.id} declaration={one} drafts={drafts} />)}</ul>;
}

function Missing({ due }: { due: NonNullable<DeclarationsQuery['due']>['nodes'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (due.length === 0) return <Empty>{t('declarations.noneMissing')}</Empty>;
  return (
    <Table label={t('declarations.missing')} head={<><th>{t('approvals.person')}</th><th>{t('declarations.for')}</th><th>{t('interactions.due')}</th></>}>
      {due.map(({ dueOn, isOverdue, person, relationship, meeting }) => (
        <tr key={`${person?.id} ${relationship?.id ?? meeting?.id}`}>
          <td><bdi>{person?.name}</bdi></td>
          <td><For relationship={relationship} meeting={meeting} /></td>
          <td><Mark shape={isOverdue ? 'triangle' : 'ring'} tone={isOverdue ? 'stop' : 'wait'}>{format.day(dueOn)}{isOverdue && <span className="unseen"> {t('interactions.late')}</span>}</Mark></td>
        </tr>
      ))}
    </Table>
  );
}
