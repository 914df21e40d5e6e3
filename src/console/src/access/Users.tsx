import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { type Role, UsersDocument, type UsersQuery } from '../api/documents';
import { Failure } from '../api/Failure';
import { Mark } from '../display/Mark';
import { Empty, Page, Section } from '../display/Page';
import { Pager, pageOf } from '../display/Pager';
import { SaveCsv } from '../display/SaveCsv';
import { Table, Waiting, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import { CreateToken } from './CreateToken';
import { Tokens } from './Tokens';
import styles from './Users.module.css';
import { may, useViewer } from './Viewer';

// In the order in which they are offered; the compiler says when the API knows one that is not here.
const allRoles: Record<Role, true> = { SECRETARIAT: true, EXECUTIVE: true, BUREAU: true, SPG: true, CPM: true, EXPERT: true, AUDITOR: true, ADMINISTRATOR: true };
const roles = Object.keys(allRoles) as Role[];

type User = UsersQuery['users']['nodes'][number];

/** The accounts with their roles, and the tokens that act for them; one's own tokens are made and taken back here. */
export default function Users() {
  const { t } = useTranslation();
  const format = useFormats();
  const viewer = useViewer();
  const [search, setSearch] = useSearchParams();
  const role = roles.find((known) => known === search.get('role'));
  const variables = { ...pageOf(search), where: role ? { roles: { has: role } } : {}, mine: { eq: viewer?.userName ?? '' } };
  const [{ data, error, stale }, ask] = useQuery({ query: UsersDocument, variables });
  const again = () => ask({ requestPolicy: 'network-only' });
  const [found, mine] = [data?.users, data?.mine.nodes[0]];
  const rows = () => [[t('users.userName'), t('stakeholders.name'), t('users.roles'), t('relationships.state')], ...(found?.nodes ?? []).map((user) => [user.userName, user.contact?.name, user.roles.map((value) => t(`Role.${value}`)).join(', '), t(`users.${standing(user)}`)])];
  if (error && !data) return <Page title={t('pages.users')}><Failure error={error} again={again} /></Page>;
  return (
    <Page title={t('pages.users')} lead={<span aria-live="polite">{found && t('stakeholders.found', { total: format.number(found.totalCount) })}</span>} actions={found && found.nodes.length > 0 && <SaveCsv name="users" rows={rows} />}>
      <form className={styles.filters} role="search" onSubmit={(event) => event.preventDefault()}>
        <NativeSelect label={t('users.role')} value={role ?? ''} onChange={({ currentTarget: { value } }) => setSearch(value ? { role: value } : {}, { replace: true })} data={[{ value: '', label: t('stakeholders.any') }, ...roles.map((value) => ({ value, label: t(`Role.${value}`) }))]} />
      </form>
      {!found ? <Waiting rows={8} /> : found.nodes.length === 0 ? <Empty>{t('users.none')}</Empty> : (
        <div aria-busy={stale} className={styles.list}>
          <Table label={t('pages.users')} head={<><th>{t('users.userName')}</th><th>{t('users.roles')}</th><th className={wide}>{t('relationships.state')}</th><th className={wide}>{t('users.tokens')}</th></>}>
            {found.nodes.map((user) => (
              <tr key={user.id}>
                <td>{may(viewer, 'READ_AUDIT') ? <Link to={`/audit/${user.id}`}>{user.userName}</Link> : user.userName}<div><bdi>{user.contact?.name}</bdi></div></td>
                <td>{user.roles.map((value) => t(`Role.${value}`)).join(', ')}</td>
                <td className={wide}><Standing user={user} /></td>
                <td className={wide}>{format.number(user.tokens.nodes.filter(({ revokedAt }) => !revokedAt).length)}</td>
              </tr>
            ))}
          </Table>
          <Pager info={found.pageInfo} />
        </div>
      )}
      {mine && (
        <Section title={t('users.mine')} count={mine.tokens.nodes.length}>
          <Tokens tokens={mine.tokens.nodes} />
          <CreateToken user={mine.id} made={again} />
        </Section>
      )}
    </Page>
  );
}

const standing = ({ closedAt, lockedUntil }: User) => (closedAt ? 'closed' : lockedUntil && Date.parse(lockedUntil) > Date.now() ? 'locked' : 'open');

function Standing({ user }: { user: User }) {
  const { t } = useTranslation();
  const state = standing(user);
  return <Mark shape={state === 'open' ? 'full' : state === 'locked' ? 'triangle' : 'dash'} tone={state === 'open' ? 'good' : state === 'locked' ? 'wait' : 'quiet'}>{t(`users.${state}`)}</Mark>;
}
