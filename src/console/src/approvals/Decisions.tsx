import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { may, useViewer } from '../access/Viewer';
import { type ConcludedFragment, DecisionsDocument, type DecisionsQuery } from '../api/documents';
import { Failure } from '../api/Failure';
import { useAsk } from '../api/useAsk';
import { LiveLater } from '../app/LiveLater';
import { Empty, Page, Section } from '../display/Page';
import { Waiting } from '../display/Table';
import { Pager } from '../list/Pager';
import { pageOf, usual } from '../list/address';
import { MissingList } from '../writes/MissingList';
import { ApprovalSteps } from './ApprovalSteps';
import { Conclusions } from './Conclusions';
import { Decide } from './Decide';
import styles from './Decisions.module.css';
import { RecommendationMark } from './marks';
import caseStyles from '../relationships/Case.module.css';
import { forExecutive, forBureau } from './waiting';

const heard = ['approvals'] as const;

// The cases have pages of their own beside those of the submissions.
const cases = 'cases';

/** What waits for the Executive Secretary or a member of the Bureau: the conclusions first, the evidence one step behind. */
export default function Decisions() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [decides, input] = [may(viewer, 'DECIDE_LIAISONS'), may(viewer, 'GIVE_BUREAU_INPUT')];
  const [search] = useSearchParams();
  const { first: casesFirst, after: casesAfter, last: casesLast, before: casesBefore } = pageOf(search, usual, cases);
  const { data, error, again } = useAsk({ query: DecisionsDocument, variables: { decides, input, casesFirst, casesAfter, casesLast, casesBefore, ...pageOf(search) } });
  return (
    <Page title={t('pages.decisions')} lead={t('decisions.lead')}>
      {data && <LiveLater hear={heard} ask={again} />}
      {error && !data ? <Failure error={error} again={again} /> : !data ? <Waiting rows={8} /> : (
        <>
          {decides && <><ToDecide data={data} />{data.cases && <Pager info={data.cases.pageInfo} part={cases} />}</>}
          {input && <><ToSpeakOn data={data} me={viewer?.contact?.id} />{data.inReview && <Pager info={data.inReview.pageInfo} />}</>}
        </>
      )}
    </Page>
  );
}

function ToDecide({ data }: { data: DecisionsQuery }) {
  const { t } = useTranslation();
  const { ready, waiting } = forExecutive(data.cases?.nodes ?? []);
  const recorded = (data.recorded?.nodes ?? []).filter(({ steps }) => steps.some(({ step, allowed }) => step === 'CONFIRM' && allowed));
  return (
    <>
      <Section title={t('decisions.ready')} count={ready.length + recorded.length}>
        {ready.length + recorded.length === 0 && <Empty>{t('decisions.nothing')}</Empty>}
        <ul className={styles.cases}>
          {ready.map((one) => (
            <Case key={one.id} relationship={one}>
              <div className={caseStyles.deeds}>
                {one.steps.filter(({ step, allowed }) => allowed && (step === 'APPROVE' || step === 'DECLINE')).map(({ step }) => (
                  <Decide
                    key={step} label={t(`RelationshipStep.${step}`)} relationship={one.id} outcome={step === 'APPROVE' ? 'APPROVED' : 'DECLINED'}
                    seen={{ version: one.version, shown: [{ field: 'state', term: t('relationships.state'), value: t(`RelationshipState.${one.state}`) }, { field: 'scope', term: t('cases.scope'), value: one.scope }] }}
                  />
                ))}
              </div>
            </Case>
          ))}
          {recorded.map((approval) => approval.relationship && <Case key={approval.id} relationship={approval.relationship} approval={approval.id}><ApprovalSteps approval={approval} only={['CONFIRM']} /></Case>)}
        </ul>
      </Section>
      <Section title={t('decisions.notYet')} count={waiting.length}>
        {waiting.length === 0 && <Empty>{t('decisions.nothing')}</Empty>}
        <ul className={styles.cases}>
          {waiting.map((one) => <Case key={one.id} relationship={one}><MissingList missing={one.steps.find(({ step }) => step === 'APPROVE')?.missing ?? []} /></Case>)}
        </ul>
      </Section>
    </>
  );
}

function ToSpeakOn({ data, me }: { data: DecisionsQuery; me: string | undefined }) {
  const { t } = useTranslation();
  const { ready, spoken, waiting } = forBureau(data.inReview?.nodes ?? [], me);
  const list = (approvals: typeof ready, answer: (approval: (typeof ready)[number]) => ReactNode) => approvals.length === 0 ? <Empty>{t('decisions.nothing')}</Empty> : (
    <ul className={styles.cases}>
      {approvals.map((approval) => approval.relationship && (
        <Case key={approval.id} relationship={approval.relationship} approval={approval.id}>
          {approval.advice.nodes.map(({ person, recommendation, givenAt }) => <p key={givenAt}>{t('decisions.adviser')}: <RecommendationMark recommendation={recommendation} /> (<bdi>{person?.name}</bdi>)</p>)}
          {answer(approval)}
        </Case>
      ))}
    </ul>
  );
  return (
    <>
      <Section title={t('decisions.ready')} count={ready.length}>{list(ready, (approval) => <ApprovalSteps approval={approval} only={['GIVE_INPUT']} />)}</Section>
      <Section title={t('decisions.notYet')} count={waiting.length}>{list(waiting, ({ steps }) => <MissingList missing={steps.find(({ step }) => step === 'GIVE_INPUT')?.missing ?? []} />)}</Section>
      <Section title={t('decisions.spoken')} count={spoken.length}>{list(spoken, () => null)}</Section>
    </>
  );
}

function Case({ relationship, approval, children }: { relationship: ConcludedFragment; approval?: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <li>
      <h3><bdi>{relationship.organization?.name}</bdi> · <bdi>{relationship.title}</bdi></h3>
      <Conclusions relationship={relationship} />
      <p className={styles.scope}><bdi>{relationship.scope}</bdi></p>
      <p className={styles.behind}>
        <Link to={`/relationships/${relationship.id}`}>{t('decisions.evidence')}<span className="unseen">: {relationship.title}, {relationship.organization?.name}</span></Link>
        {approval && <Link to={`/approvals/${approval}`}>{t('decisions.submission')}<span className="unseen">: {relationship.title}, {relationship.organization?.name}</span></Link>}
      </p>
      {children}
    </li>
  );
}
