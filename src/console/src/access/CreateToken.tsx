import { Button, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { CreateTokenDocument, type Permission } from '../api/documents';
import { Failure } from '../api/Failure';
import styles from './Users.module.css';
import { useViewer } from './Viewer';

/** Makes a token with some of one's own rights. The token itself is shown once, and kept nowhere. */
export function CreateToken({ user, made }: { user: string; made: () => void }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [{ data, error, fetching }, create] = useMutation(CreateTokenDocument);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const scopes = (viewer?.permissions ?? []).filter((scope): scope is Permission => form.getAll('scopes').includes(scope));
    const answer = await create({ input: { user, name: String(form.get('name')).trim(), scopes, days: Number(form.get('days')) } });
    if (!answer.data?.createToken.token) return;
    element.reset();
    made();
  }

  return (
    <details className={styles.make}>
      <summary>{t('users.make')}</summary>
      <form className={styles.form} onSubmit={(event) => void send(event)}>
        <div role="alert">
          {data?.createToken.errors.map(({ code, message }) => <p key={code}>{message}</p>)}
          {error && <Failure error={error} />}
        </div>
        <TextInput name="name" label={t('users.purpose')} required withAsterisk={false} maxLength={100} />
        <TextInput name="days" type="number" label={t('users.days')} defaultValue={90} min={1} max={366} required withAsterisk={false} />
        <fieldset className={styles.rights}>
          <legend>{t('users.scopes')}</legend>
          {viewer?.permissions.map((scope) => <label key={scope}><input type="checkbox" name="scopes" value={scope} /> <code>{scope}</code></label>)}
        </fieldset>
        <Button type="submit" loading={fetching}>{t('users.make')}</Button>
      </form>
      {data?.createToken.token && <p role="status" className={styles.secret}>{t('users.secret')} <code>{data.createToken.token}</code></p>}
    </details>
  );
}
