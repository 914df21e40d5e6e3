import { TextInput } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { AddUserDocument } from '../api/documents';
import { later } from '../app/later';
import { DeedForm } from '../writes/DeedForm';
import { PasswordField } from './PasswordField';
import { RoleFields, typedRoles } from './RoleFields';
import { may, useViewer } from './Viewer';

// Who looks for people needs much more than who types a name.
const PersonField = later<{ name: string; label: string }>(() => import('../interactions/PersonField').then(({ PersonField }) => ({ default: PersonField })));

/** Gives a person an account: somebody on record, for those who may look, or somebody new by name. */
export function AddUser() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const reads = may(useViewer(), 'READ_STAKEHOLDERS');
  return (
    <DeedForm
      label={t('users.add')} document={AddUserDocument} primary done={({ user }) => void navigate(`/users/${user!.id}`)}
      input={(typed) => ({ userName: typed('userName') ?? '', password: typed('password') ?? '', roles: typedRoles(typed), contact: typed('contact'), name: typed('name') })}
    >
      <TextInput name="userName" label={t('users.userName')} autoComplete="off" autoCapitalize="none" spellCheck={false} required withAsterisk={false} maxLength={60} />
      <PasswordField name="password" label={t('users.firstPassword')} isNew />
      {reads && <Suspense><PersonField name="contact" label={t('users.onRecord')} /></Suspense>}
      <TextInput name="name" label={t(reads ? 'users.orNew' : 'users.person')} required={!reads} withAsterisk={false} maxLength={200} autoComplete="off" />
      <RoleFields />
    </DeedForm>
  );
}
