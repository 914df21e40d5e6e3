import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { may, useViewer } from '../access/Viewer';
import { RegisterDocument, type RegisterQuery, type RelationshipType } from '../api/documents';
import { Failure } from '../api/Failure';
import { Empty, Page } from '../display/Page';
import { Pager, pageOf } from '../display/Pager';
import { Waiting } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import styles from './Register.module.css';
import { RelationshipMark } from './states';

const types: readonly RelationshipType[] = ['LIAISON', 'COOPERATION', 'PARTNERSHIP'];

/** The public page: every published relationship, and nothing of how it was checked. */
export default function Register() {
  const { t } = useTranslation();
  const format = useFormats();
  const [search, setSearch] = useSearchParams();
  const type = types.find((known) => known === search.get('type'));
  const text = search.get('q');
  const where = { published: { eq: true }, ...(type && { type: { eq: type } }), ...(text && { search: text }) };
  const [{ data, error }, ask] = useQuery({ query: RegisterDocument, variables: { ...pageOf(search), where } });
  const found = data?.relationships;
  const narrow = (name: string, value: string) => setSearch({ ...(type && { type }), ...(text && { q: text }), [name]: value });
  return (
    <Page title={t('pages.register')} lead={t('register.lead')}>
      <form className={styles.filters} role="search" onSubmit={(event) => { event.preventDefault(); narrow('q', String(new FormData(event.currentTarget).get('q'))); }}>
        <TextInput className={styles.text} name="q" type="search" label={t('register.search')} defaultValue={text ?? ''} />
        <NativeSelect label={t('relationships.type')} value={type ?? ''} onChange={({ currentTarget }) => narrow('type', currentTarget.value)} data={[{ value: '', label: t('stakeholders.any') }, ...types.map((value) => ({ value, label: t(`RelationshipType.${value}`) }))]} />
      </form>
      {error && !found ? <Failure error={error} again={() => ask({ requestPolicy: 'network-only' })} />
        : !found ? <Waiting rows={8} />
        : found.nodes.length === 0 ? <Empty>{t('register.none')}</Empty>
        : (
          <>
            <p className={styles.count} aria-live="polite">{t('register.found', { total: format.number(found.totalCount) })}</p>
            <ul className={styles.entries}>{found.nodes.map((entry) => <Entry key={entry.id} {...entry} />)}</ul>
            <Pager info={found.pageInfo} />
          </>
        )}
    </Page>
  );
}

function Entry({ id, type, state, publicLabel, title, startsOn, expiresOn, organization, objectives }: RegisterQuery['relationships']['nodes'][number]) {
  const { t } = useTranslation();
  const format = useFormats();
  const reads = may(useViewer(), 'READ_PROPOSALS');
  return (
    <li className={styles.entry}>
      <div>
        <h2><bdi>{organization?.name}</bdi></h2>
        <p><bdi>{reads ? <Link to={`/relationships/${id}`}>{publicLabel ?? title}</Link> : publicLabel ?? title}</bdi></p>
        {objectives.nodes.length > 0 && (
          <ul className={styles.objectives} aria-label={t('relationships.objectives')}>
            {objectives.nodes.map(({ objective, contribution }) => <li key={objective.id}><b>{objective.code}</b> <bdi>{contribution || objective.title}</bdi></li>)}
          </ul>
        )}
      </div>
      <div className={styles.terms}>
        <RelationshipMark state={state} />
        <span>{t(`RelationshipType.${type}`)}</span>
        <span>{[organization && t(`OrganizationForm.${organization.form}`), format.country(organization?.country ?? null)].filter(Boolean).join(', ')}</span>
        <span>{format.day(startsOn)} – {format.day(expiresOn)}</span>
      </div>
    </li>
  );
}
