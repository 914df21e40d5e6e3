import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { may, useViewer } from '../access/Viewer';
import { type PolicyProfileSortInput, ProfilesDocument, type ProfilesQuery, type RulesFragment, type SortEnumType } from '../api/documents';
import { Mark } from '../display/Mark';
import { Empty, Page, Section } from '../display/Page';
import { Table, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import { List } from '../list/List';
import { orderOf, put } from '../list/address';
import type { Column } from '../list/columns';
import { useList } from '../list/useList';
import { Fact, FactList } from '../stakeholders/Facts';
import styles from './Profiles.module.css';
import { PutInForce } from './PutInForce';

const sorts: Record<string, (direction: SortEnumType) => PolicyProfileSortInput> = { loadedAt: (loadedAt) => ({ loadedAt }) };

/** The policy profiles that were loaded, and the rules of the one that was chosen, else of the one in force. */
export default function Profiles() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const chosen = search.get('profile');
  const order = orderOf(search, sorts, '-loadedAt');
  const list = useList({ query: ProfilesDocument, variables: { where: chosen ? { id: { eq: chosen } } : { inForce: { eq: true } }, order: order.order }, read: ({ policyProfiles }) => policyProfiles });
  const shown = list.data?.shown.nodes[0];
  return (
    <Page title={t('pages.profiles')} lead={t('profiles.lead')}>
      <Section title={t('profiles.loaded')}><List name="profiles" label={t('profiles.loaded')} list={list} columns={useColumns()} order={order} keyOf={({ id }) => id} empty={t('profiles.noneLoaded')} /></Section>
      {list.data && (shown ? <Rules profile={shown} /> : <Empty>{t('profiles.none')}</Empty>)}
    </Page>
  );
}

function useColumns(): Column<ProfilesQuery['policyProfiles']['nodes'][number]>[] {
  const { t } = useTranslation();
  const format = useFormats();
  const [search] = useSearchParams();
  return [
    {
      key: 'title', word: t('relationships.title'), text: ({ title }) => title, also: [{ word: t('profiles.version'), text: ({ code, number }) => `${code} ${number}` }],
      cell: ({ id, title, code, number }) => <><bdi><Link to={{ search: String(put(search, { profile: id })) }}>{title}</Link></bdi><div>{code} {number}</div></>,
    },
    { key: 'edition', word: t('profiles.edition'), shown: 'wide', text: ({ edition }) => edition, cell: ({ edition }) => <span className={styles.edition}>{edition}</span> },
    { key: 'loadedAt', word: t('profiles.loadedAt'), shown: 'wide', sorts: true, text: ({ loadedAt }) => loadedAt, cell: ({ loadedAt }) => <time dateTime={loadedAt}>{format.day(loadedAt)}</time> },
    { key: 'unconfirmed', word: t('profiles.unconfirmed'), shown: 'wide', number: true, text: ({ rules }) => rules.unconfirmed, cell: ({ rules }) => format.number(rules.unconfirmed) },
    { key: 'checksum', word: t('profiles.checksum'), shown: 'asked', text: ({ checksum }) => checksum, cell: ({ checksum }) => <code className={styles.rule}>{checksum}</code> },
    { key: 'state', word: t('relationships.state'), text: ({ inForce }) => t(inForce ? 'profiles.inForce' : 'profiles.notInForce'), cell: ({ inForce }) => <Mark shape={inForce ? 'full' : 'ring'} tone={inForce ? 'good' : 'quiet'}>{t(inForce ? 'profiles.inForce' : 'profiles.notInForce')}</Mark> },
  ];
}

function Rules({ profile }: { profile: RulesFragment }) {
  const { t } = useTranslation();
  const { title, code, number: version, checksum, rules } = profile;
  return (
    <>
      <Section title={title}>
        <FactList>
          <Fact term={t('profiles.version')}>{code} {version}</Fact>
          <Fact term={t('profiles.executive')}><bdi>{rules.executiveTitle}</bdi></Fact>
          <Fact term={t('profiles.checksum')}><code>{checksum}</code></Fact>
          <Fact term={t('profiles.sources')}>{rules.sources.map((source) => <div key={source}><bdi>{source}</bdi></div>)}</Fact>
        </FactList>
        {may(useViewer(), 'MANAGE_PROFILES') && !profile.inForce && <PutInForce key={profile.id} profile={profile} />}
      </Section>
      <Section title={t('approvals.riskLevel')}><Texts label={t('approvals.riskLevel')} rows={rules.levels.map(({ level, ...rule }) => ({ ...rule, name: t(`RiskLevel.${level}`) }))} /></Section>
      <Section title={t('profiles.exclusions')} count={rules.exclusions.length}><Texts label={t('profiles.exclusions')} rows={rules.exclusions.map((rule) => ({ ...rule, name: rule.code }))} /></Section>
      <Section title={t('profiles.questions')} count={rules.questions.length}><Texts label={t('profiles.questions')} rows={rules.questions.map((rule) => ({ ...rule, name: rule.code }))} /></Section>
    </>
  );
}

interface Text { name: string; text: string; source: string; confirmed: boolean }

function Texts({ label, rows }: { label: string; rows: readonly Text[] }) {
  const { t } = useTranslation();
  return (
    <Table label={label} head={<><th>{t('profiles.rule')}</th><th>{t('profiles.text')}</th><th className={wide}>{t('profiles.source')}</th><th className={wide}>{t('profiles.confirmed')}</th></>}>
      {rows.map(({ name, text, source, confirmed }) => (
        <tr key={name}>
          <td className={styles.rule}>{name.replaceAll('_', '_\u200b')}</td>
          <td><bdi className={styles.rule}>{text}</bdi></td>
          <td className={wide}><bdi>{source}</bdi></td>
          <td className={wide}><Mark shape={confirmed ? 'full' : 'ring'} tone={confirmed ? 'good' : 'wait'}>{t(confirmed ? 'profiles.yes' : 'profiles.notYet')}</Mark></td>
        </tr>
      ))}
    </Table>
  );
}
