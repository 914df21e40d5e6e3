import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ProfilesDocument, type ProfilesQuery, type RulesFragment } from '../api/documents';
import { Failure } from '../api/Failure';
import { Mark } from '../display/Mark';
import { Empty, Page, Section } from '../display/Page';
import { Table, Waiting, number, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import { Fact, FactList } from '../stakeholders/Facts';
import styles from './Profiles.module.css';

/** The policy profiles that were loaded, and the rules of the one that was chosen, else of the one in force. */
export default function Profiles() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const chosen = search.get('profile');
  const [{ data, error }, ask] = useQuery({ query: ProfilesDocument, variables: { where: chosen ? { id: { eq: chosen } } : { inForce: { eq: true } } } });
  if (error && !data) return <Page title={t('pages.profiles')}><Failure error={error} again={() => ask({ requestPolicy: 'network-only' })} /></Page>;
  const shown = data?.shown.nodes[0];
  return (
    <Page title={t('pages.profiles')} lead={t('profiles.lead')}>
      <Section title={t('profiles.loaded')} count={data?.policyProfiles.nodes.length}>{data ? <Loaded profiles={data.policyProfiles.nodes} /> : <Waiting rows={4} />}</Section>
      {data && (shown ? <Rules profile={shown} /> : <Empty>{t('profiles.none')}</Empty>)}
    </Page>
  );
}

function Loaded({ profiles }: { profiles: ProfilesQuery['policyProfiles']['nodes'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Table label={t('profiles.loaded')} head={<><th>{t('relationships.title')}</th><th className={wide}>{t('profiles.edition')}</th><th className={wide}>{t('profiles.loadedAt')}</th><th className={number}>{t('profiles.unconfirmed')}</th><th>{t('relationships.state')}</th></>}>
      {profiles.map(({ id, code, number: version, edition, title, loadedAt, inForce, rules }) => (
        <tr key={id}>
          <td><bdi><Link to={`/profiles?profile=${id}`}>{title}</Link></bdi><div>{code} {version}</div></td>
          <td className={wide}>{edition}</td>
          <td className={wide}><time dateTime={loadedAt}>{format.day(loadedAt)}</time></td>
          <td className={number}>{format.number(rules.unconfirmed)}</td>
          <td><Mark shape={inForce ? 'full' : 'ring'} tone={inForce ? 'good' : 'quiet'}>{t(inForce ? 'profiles.inForce' : 'profiles.notInForce')}</Mark></td>
        </tr>
      ))}
    </Table>
  );
}

function Rules({ profile: { title, code, number: version, checksum, rules } }: { profile: RulesFragment }) {
  const { t } = useTranslation();
  return (
    <>
      <Section title={title}>
        <FactList>
          <Fact term={t('profiles.version')}>{code} {version}</Fact>
          <Fact term={t('profiles.executive')}><bdi>{rules.executiveTitle}</bdi></Fact>
          <Fact term={t('profiles.checksum')}><code>{checksum}</code></Fact>
          <Fact term={t('profiles.sources')}>{rules.sources.map((source) => <div key={source}><bdi>{source}</bdi></div>)}</Fact>
        </FactList>
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
          <td><span className={styles.rule}>{name}</span></td>
          <td><bdi className={styles.rule}>{text}</bdi></td>
          <td className={wide}><bdi>{source}</bdi></td>
          <td className={wide}><Mark shape={confirmed ? 'full' : 'ring'} tone={confirmed ? 'good' : 'wait'}>{t(confirmed ? 'profiles.yes' : 'profiles.notYet')}</Mark></td>
        </tr>
      ))}
    </Table>
  );
}
