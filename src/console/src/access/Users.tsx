import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { UsersDocument, type UsersQuery } from '../api/documents';
import { Page, Section } from '../display/Page';
import { useFormats } from '../languages/useFormats';
import { ChoiceFilter, Filters } from '../list/Filters';
import { List } from '../list/List';
import type { Column } from '../list/columns';
import { useList } from '../list/useList';
import caseStyles from '../relationships/Case.module.css';
import { AddUser } from './AddUser';
import { Standing } from './Standing';
import styles from './Users.module.css';
import { may, useViewer } from './Viewer';
import { asked, filters, roles, standing } from './roles';

type User = UsersQuery['users']['nodes'][number];

/** The accounts with their roles and how each stands; for those who manage them, the way to a new one. */
export default function Users() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const { where, order } = asked(search);
  const list = useList({ query: UsersDocument, variables: { where, order: order.order }, read: ({ users }) => users });
  return (
    <Page title={t('pages.users')}>
      <Filters names={filters}>
        <ChoiceFilter name="role" label={t('users.role')} values={roles} word={(role) => t(`Role.${role}`)} />
        <ChoiceFilter name="state" label={t('relationships.state')} values={['open', 'closed']} word={(state) => t(`users.${state}`)} />
      </Filters>
      <List name="users" label={t('pages.users')} list={list} columns={useColumns()} order={order} keyOf={({ id }) => id} empty={t('users.none')} />
      {may(useViewer(), 'MANAGE_USERS') && <div className={styles.after}><Section title={t('users.new')}><div className={caseStyles.deeds}><AddUser /></div></Section></div>}
    </Page>
  );
}

function useColumns(): Column<User>[] {
  const { t } = useTranslation();
  const format = useFormats();
  const working = ({ tokens }: User) => tokens.nodes.filter(({ revokedAt, expiresAt }) => !revokedAt && Date.parse(expiresAt) > Date.now()).length;
  return [
    { key: 'userName', word: t('users.userName'), sorts: true, text: ({ userName }) => userName, cell: ({ id, userName }) => <Link to={`/users/${id}`}>{userName}</Link> },
    { key: 'person', word: t('stakeholders.name'), sorts: true, text: ({ contact }) => contact?.name },
    { key: 'roles', word: t('users.roles'), text: (user) => user.roles.map((role) => t(`Role.${role}`)).join(', ') },
    { key: 'state', word: t('relationships.state'), shown: 'wide', text: (user) => t(`users.${standing(user)}`), cell: (user) => <Standing user={user} /> },
    { key: 'tokens', word: t('users.tokens'), shown: 'wide', number: true, text: working, cell: (user) => format.number(working(user)) },
  ];
}
