import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { may, useViewer } from '../../access/Viewer';
import { type AroundFragment, LinksAroundDocument } from '../../api/documents';
import { Failure } from '../../api/Failure';
import { useAsk } from '../../api/useAsk';
import { Influence } from '../../conflicts/Influence';
import { type Case, Paths } from '../../conflicts/Paths';
import { Empty, Page, Section } from '../../display/Page';
import { Waiting } from '../../display/Table';
import { inDays, useFormats } from '../../languages/useFormats';
import type { Lit } from './Boxes';
import { Drawing } from './Drawing';
import { Legend } from './Legend';
import { LinkList } from './LinkList';
import styles from './Links.module.css';
import { RecordTie } from './RecordTie';
import type { Line } from './Ways';
import { type Asked, addressed, asked, mostOpened, turned } from './asked';
import { type Tie, gather, isOver, mostTies, pageOf, tiesOf } from './graph';
import { useExpanded } from './useExpanded';

/** Who is tied to a party and to whom they are tied in turn, drawn and as a list, with the paths that a search for conflicts found. */
export default function LinksPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const evidence = may(useViewer(), 'READ_EVIDENCE');
  const { data, error, again } = useAsk({ query: LinksAroundDocument, variables: { id, evidence } });
  const node = data?.node;
  if (error && !node) return <Page title={t('stakeholders.links')}><Failure error={error} again={again} /></Page>;
  if (!data) return <Waiting rows={8} />;
  if (node?.__typename !== 'Organization' && node?.__typename !== 'Contact') return <Page title={t('app.notFound')}><Empty>{t('ties.gone')}</Empty></Page>;
  const cases = node.__typename === 'Organization' ? node.relationships?.nodes.flatMap(({ conflictChecks, ...one }): Case[] => conflictChecks?.nodes.map((check) => ({ ...one, check })) ?? []) ?? [] : [];
  const form = node.__typename === 'Organization' ? node.form : null;
  return (
    <Page title={t('ties.title', { name: node.name })} lead={<>{t('ties.lead')} <Link to={pageOf({ id, name: node.name, form })}>{t('ties.back')}</Link></>}>
      <Ties key={id} first={node} cases={cases} />
      {evidence && form !== null && cases.length === 0 && <Section title={t('paths.title')}><Empty>{t('paths.notSearched')}</Empty></Section>}
    </Page>
  );
}

function Ties({ first, cases }: { first: AroundFragment; cases: readonly Case[] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const [search, setSearch] = useSearchParams();
  const keeps = may(useViewer(), 'KEEP_STAKEHOLDERS');
  const question = asked(search);
  const put = (next: Partial<Asked>) => setSearch(addressed({ ...question, ...next }), { replace: true, preventScrollReset: true });
  const expanded = useExpanded(question.opened);
  const [lit, light] = useState<Lit>(null);
  const check = cases.find((one) => one.check.id === question.check)?.check;
  const path = check?.paths.nodes.find(({ position }) => position === question.path);
  const today = inDays(0);
  const graph = useMemo(() => gather([first, ...expanded.around], check?.paths.nodes ?? [], today, question.past), [first, expanded.around, check, today, question.past]);
  const found = useMemo(() => new Set(check?.paths.nodes.flatMap(tiesOf)), [check]);
  const chosen = useMemo(() => (path ? tiesOf(path) : []), [path]);
  const lineOf = (tie: Tie): Line => (chosen.includes(tie.id) ? 'chosen' : found.has(tie.id) ? 'found' : isOver(tie, today) ? 'over' : 'plain');
  const full = graph.ties.size >= mostTies || question.opened.length >= mostOpened;
  const turn = (party: string) => { if (!full || question.opened.includes(party)) put({ opened: turned(question.opened, party) }); };
  const shown = { graph, chosen, lineOf, opened: question.opened, turn, lit, light };
  const hasPast = [...first.linksTo.nodes, ...first.linksFrom.nodes].some((link) => isOver(link, today));
  const cut = [first, ...expanded.around].map((party) => ({ name: party.name, kept: party.linksTo.nodes.length + party.linksFrom.nodes.length, all: party.linksTo.totalCount + party.linksFrom.totalCount })).filter(({ kept, all }) => kept < all);
  return (
    <>
      {cases.length > 0 && <Section title={t('paths.title')}><Paths cases={cases} check={check} path={path} choose={(id, position) => put({ check: id, path: position })} /></Section>}
      <Section title={t('stakeholders.links')}>
        <div className={styles.above}>
          <label><input type="checkbox" checked={question.past} onChange={({ currentTarget }) => put({ past: currentTarget.checked })} /> {t('ties.past')}</label>
          <p role="status">
            {t('ties.shown', { parties: format.number(graph.parties.size), ties: format.number(graph.ties.size) })}
            {full && ` ${t('ties.full')}`}{cut.map(({ name, kept, all }) => ` ${t('ties.cut', { name, shown: format.number(kept), total: format.number(all) })}`)}
          </p>
        </div>
        {expanded.error && <Failure error={expanded.error} />}
        {graph.ties.size === 0 ? <Empty>{t(hasPast ? 'ties.onlyPast' : 'ties.none', { name: first.name })} {!hasPast && t(keeps ? 'ties.noneKeeps' : 'ties.noneReads')}</Empty> : (
          <div className={styles.both} aria-busy={expanded.waiting}>
            <div className={styles.drawn}><Drawing {...shown} /><Legend lines={new Set([...graph.ties.values()].map(lineOf))} /></div>
            <LinkList {...shown} />
          </div>
        )}
        {keeps && <RecordTie party={first.id} />}
      </Section>
      {check && <Section title={t('approvals.influence')}><Influence findings={check.findings.nodes} /></Section>}
    </>
  );
}
