import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { RevokeTokenDocument, type TokenFragment } from '../api/documents';
import { Failure } from '../api/Failure';
import { Mark } from '../display/Mark';
import { Empty } from '../display/Page';
import { Table, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import styles from './Users.module.css';

/** The tokens of an account: what each may do, until when, and whether it still works. */
export function Tokens({ tokens, revokes, none }: { tokens: readonly TokenFragment[]; revokes: boolean; none: string }) {
  const { t } = useTranslation();
  if (tokens.length === 0) return <Empty>{none}</Empty>;
  return (
    <Table label={t('users.tokens')} head={<><th>{t('users.purpose')}</th><th className={wide}>{t('users.scopes')}</th><th>{t('users.until')}</th><th className={wide}>{t('users.lastUsed')}</th><th><span className="unseen">{t('users.revoke')}</span></th></>}>
      {tokens.map((token) => <TokenRow key={token.id} {...token} revokes={revokes} />)}
    </Table>
  );
}

function TokenRow({ id, version, name, scopes, expiresAt, lastUsedOn, revokedAt, revokes }: TokenFragment & { revokes: boolean }) {
  const { t } = useTranslation();
  const format = useFormats();
  const [{ data, error, fetching }, revoke] = useMutation(RevokeTokenDocument);
  const works = !revokedAt && Date.parse(expiresAt) > Date.now();
  return (
    <tr>
      <td>
        <bdi>{name}</bdi>
        {data?.revokeToken.errors.map(({ code, message }) => <p key={code} role="alert">{message}</p>)}
        {error && <Failure error={error} />}
      </td>
      <td className={wide}><code className={styles.scopes}>{scopes.join(' ')}</code></td>
      <td>{revokedAt ? <Mark shape="cross" tone="stop">{t('users.revoked', { day: format.day(revokedAt) })}</Mark> : <Mark shape={works ? 'full' : 'dash'} tone={works ? 'good' : 'quiet'}>{format.day(expiresAt)}</Mark>}</td>
      <td className={wide}>{lastUsedOn ? format.day(lastUsedOn) : t('users.never')}</td>
      <td>{works && revokes && <Button size="xs" variant="default" loading={fetching} onClick={() => void revoke({ input: { accessToken: id, version } })}>{t('users.revoke')}</Button>}</td>
    </tr>
  );
}
