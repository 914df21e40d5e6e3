import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A password in a form; a new one is long enough, and the browser may offer one. */
export function PasswordField({ name, label, isNew = false }: { name: string; label: string; isNew?: boolean }) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      name={name} label={label} description={isNew ? t('users.passwordLead') : undefined} autoComplete={isNew ? 'new-password' : 'current-password'} required withAsterisk={false} minLength={isNew ? 8 : undefined} maxLength={200}
      visibilityToggleButtonProps={{ 'aria-label': t('access.show'), 'aria-hidden': false, tabIndex: 0 }}
    />
  );
}
