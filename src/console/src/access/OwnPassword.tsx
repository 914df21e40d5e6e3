import { useTranslation } from 'react-i18next';
import { ChangePasswordDocument } from '../api/documents';
import caseStyles from '../relationships/Case.module.css';
import { DeedForm } from '../writes/DeedForm';
import { PasswordField } from './PasswordField';

/** Changes one's own password. Every session ends with the old one, so the page begins anew. */
export function OwnPassword() {
  const { t } = useTranslation();
  return (
    <div className={caseStyles.deeds}>
      <DeedForm
        label={t('users.changePassword')} document={ChangePasswordDocument} done={() => window.location.assign('/')}
        input={(typed) => ({ currentPassword: typed('currentPassword') ?? '', newPassword: typed('newPassword') ?? '' })}
      >
        <p>{t('users.changeLead')}</p>
        <PasswordField name="currentPassword" label={t('users.currentPassword')} />
        <PasswordField name="newPassword" label={t('users.newPassword')} isNew />
      </DeedForm>
    </div>
  );
}
