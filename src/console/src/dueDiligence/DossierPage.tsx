import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { may, useViewer } from '../access/Viewer';
import { DossierDocument } from '../api/documents';
import { Failure } from '../api/Failure';
import { useAsk } from '../api/useAsk';
import { Empty, Page, Section } from '../display/Page';
import { Waiting } from '../display/Table';
import { useHash } from '../display/useHash';
import { inDays } from '../languages/useFormats';
import { AsOf } from './AsOf';
import { DossierMark } from './marks';
import { Past } from './Past';
import { Present } from './Present';

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** The due diligence on one case: what was asked and found, what it came to, and how it was on an earlier day. */
export default function DossierPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const viewer = useViewer();
  const reads = may(viewer, 'READ_EVIDENCE');
  const on = search.get('on');
  const past = reads && isDay(on) && on < inDays(0);
  const { data, error, again } = useAsk({ query: DossierDocument, variables: { id, evidence: reads && !past, past, day: past ? on : inDays(0) } });
  const node = data?.node;
  useHash(node !== undefined);
  if (error && !node) return <Page title={t('dossier.one')}><Failure error={error} again={again} /></Page>;
  if (!data) return <Waiting rows={8} />;
  if (node?.__typename !== 'Dossier') return <Page title={t('app.notFound')}><Empty>{t('dossier.gone')}</Empty></Page>;
  const { relationship, organization, number, type, state, expired } = node;
  const submitted = node.submittedAt !== null;
  return (
    <Page
      title={`${t('dossier.numbered', { number })} · ${organization?.name ?? ''}`}
      lead={<>{relationship && <bdi><Link to={`/relationships/${relationship.id}`}>{relationship.title}</Link></bdi>} · {t(`RelationshipType.${type}`)} · <DossierMark state={state} expired={expired} /></>}
      actions={reads && submitted && <><a href={`/dossiers/${id}/report`} target="_blank" rel="noreferrer">{t('dossier.report')}</a><a href={`/dossiers/${id}/passport`} download>{t('dossier.passport')}</a></>}
    >
      {reads && <AsOf />}
      {past ? (data.asOf ? <Past past={data.asOf} /> : <Section title={t('dossier.asOf')}><Empty>{t('dossier.notYetOpen')}</Empty></Section>) : <Present dossier={node} />}
    </Page>
  );
}
