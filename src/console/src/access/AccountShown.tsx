import { TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type AccountFragment, CloseUserDocument, SetRolesDocument } from '../api/documents';
import { Page, Section } from '../display/Page';
import caseStyles from '../relationships/Case.module.css';
import { Fact, FactList } from '../stakeholders/Facts';
import { DeedForm } from '../writes/DeedForm';
import type { Seen } from '../writes/differences';
import { CreateToken } from './CreateToken';
import { OwnPassword } from './OwnPassword';
import { RoleFields, typedRoles } from './RoleFields';
import { Standing } from './Standing';
import { Tokens } from './Tokens';
import { may, useViewer } from './Viewer';
import { standing } from './roles';

const named = ({ roles }: AccountFragment, t: TFunction) => roles.map((role) => t(`Role.${role}`)).join(', ');

/** What is compared when an account changed while somebody wrote about it. */
const seenAs = (user: AccountFragment, t: TFunction): Seen => ({
  version: user.version,
  shown: [{ field: 'roles', term: t('users.roles'), value: named(user, t) }, { field: 'state', term: t('relationships.state'), value: t(`users.${standing(user)}`) }],
});

/** One account: how it stands and what it may do, and the tokens that act for it; one's own, or another's for those who manage them. */
export function AccountShown({ user, again }: { user: AccountFragment; again: () => void }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const own = user.userName === viewer?.userName;
  const manages = may(viewer, 'MANAGE_USERS');
  const seen = seenAs(user, t);
  return (
    <Page title={user.userName} lead={<bdi>{user.contact?.name}</bdi>} actions={may(viewer, 'READ_AUDIT') && <Link to={`/audit/${user.id}`}>{t('audit.history')}</Link>}>
      <Section title={t('users.one')}>
        <FactList>
          <Fact term={t('users.roles')}>{named(user, t)}</Fact>
          <Fact term={t('relationships.state')}><Standing user={user} /></Fact>
        </FactList>
        {manages && !own && !user.closedAt && (
          <div className={caseStyles.deeds}>
            <DeedForm label={t('users.setRoles')} document={SetRolesDocument} seen={seen} input={(typed, version) => ({ user: user.id, version, roles: typedRoles(typed) })}><RoleFields given={user.roles} /></DeedForm>
            <DeedForm label={t('users.close')} document={CloseUserDocument} seen={seen} input={(typed, version) => ({ user: user.id, version, reason: typed('reason') })}>
              <p>{t('users.closeLead')}</p>
              <TextInput name="reason" label={t('audit.reason')} maxLength={500} />
            </DeedForm>
          </div>
        )}
        {own && <OwnPassword />}
      </Section>
      <Section title={t('users.tokens')} count={user.tokens.nodes.length}>
        <Tokens tokens={user.tokens.nodes} revokes={own || manages} none={t(own ? 'users.noTokens' : 'users.noTokensThere')} />
        {own && <CreateToken user={user.id} made={again} />}
      </Section>
    </Page>
  );
}
