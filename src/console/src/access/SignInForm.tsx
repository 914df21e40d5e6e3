import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../languages/useFormats';
import styles from './SignIn.module.css';
import { type SignInResult, signIn } from './session';

/** User name and password; where it is known who signs in, the password alone. */
export function SignInForm({ userName, done }: { userName?: string; done: () => void }) {
  const { t } = useTranslation();
  const format = useFormats();
  const [result, setResult] = useState<SignInResult>('done');
  const [waits, setWaits] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setWaits(true);
    const answer = await signIn(String(form.get('userName')), String(form.get('password')));
    if (answer === 'done') return done();
    setResult(answer);
    setWaits(false);
  }

  const message = result === 'done' ? undefined : typeof result === 'object' ? t('access.often', { time: format.clock(result.waits) }) : t(`access.${result}`);
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <div role="alert">{message && <p className={styles.message}>{message}</p>}</div>
      <TextInput label={t('access.userName')} name="userName" value={userName} readOnly={userName !== undefined} autoComplete="username" autoCapitalize="none" spellCheck={false} required withAsterisk={false} maxLength={60} size="md" />
      <PasswordInput
        data-autofocus label={t('access.password')} name="password" autoComplete="current-password" required withAsterisk={false} maxLength={200} size="md"
        visibilityToggleButtonProps={{ 'aria-label': t('access.show'), 'aria-hidden': false, tabIndex: 0 }}
      />
      <Button type="submit" size="md" loading={waits}>{t('access.signIn')}</Button>
    </form>
  );
}
