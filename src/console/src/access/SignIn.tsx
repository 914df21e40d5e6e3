import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../display/Page';
import styles from './SignIn.module.css';
import { type SignInResult, signIn } from './session';

export function SignIn({ ended = false }: { ended?: boolean }) {
  const { t } = useTranslation();
  const [result, setResult] = useState<SignInResult>();
  const [waits, setWaits] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setWaits(true);
    const answer = await signIn(String(form.get('userName')), String(form.get('password')));
    if (answer === 'done') return window.location.reload();
    setResult(answer);
    setWaits(false);
  }

  const message = result && result !== 'done' ? t(`access.${result}`) : ended ? t('access.ended') : undefined;
  return (
    <div className={styles.narrow}>
      <Page title={t('access.title')}>
        <p className={styles.lead}>{t('access.lead')}</p>
        <form className={styles.form} onSubmit={(event) => void send(event)}>
          <div role="alert">{message && <p className={styles.message}>{message}</p>}</div>
          <TextInput label={t('access.userName')} name="userName" autoComplete="username" autoCapitalize="none" spellCheck={false} required withAsterisk={false} maxLength={60} size="md" />
          <PasswordInput
            label={t('access.password')} name="password" autoComplete="current-password" required withAsterisk={false} maxLength={200} size="md"
            visibilityToggleButtonProps={{ 'aria-label': t('access.show'), 'aria-hidden': false, tabIndex: 0 }}
          />
          <Button type="submit" size="md" loading={waits}>{t('access.signIn')}</Button>
        </form>
        <p className={styles.public}><Link to="/register">{t('access.register')}</Link></p>
      </Page>
    </div>
  );
}
