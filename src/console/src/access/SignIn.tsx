import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../display/Page';
import styles from './SignIn.module.css';
import { SignInForm } from './SignInForm';

export function SignIn() {
  const { t } = useTranslation();
  return (
    <div className={styles.narrow}>
      <Page title={t('access.title')}>
        <p className={styles.lead}>{t('access.lead')}</p>
        <SignInForm done={() => window.location.reload()} />
        <p className={styles.public}><Link to="/register">{t('access.register')}</Link></p>
      </Page>
    </div>
  );
}
