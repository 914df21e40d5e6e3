import i18next from 'i18next';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeFragment } from '../api/documents';
import { useFormats } from '../languages/useFormats';
import { isKind } from './asked';
import { inWords, wordOf } from './words';

/** What a field held, as the audit kept it; a value of an enumeration that the console has words for is said by them. */
export function Value({ value, of = '' }: { value: unknown; of?: string }): ReactNode {
  const { t } = useTranslation();
  const format = useFormats();
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return <span title={t('audit.nothing')}>–</span>;
  if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no');
  if (typeof value === 'number') return /year$/i.test(of) ? String(value) : format.number(value);
  if (Array.isArray(value)) return value.map((one, at) => <Fragment key={at}>{at > 0 && ', '}<Value value={one} of={of} /></Fragment>);
  if (typeof value !== 'string') return <bdi>{JSON.stringify(value)}</bdi>;
  const key = wordOf(of, value);
  if (key && i18next.exists(key)) return t(key as 'Role.SPG');
  if (key) return <span lang="en">{inWords(value)}</span>;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return <time dateTime={value}>{format.day(value)}</time>;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return <time dateTime={value}>{format.moment(value)}</time>;
  return <bdi>{value}</bdi>;
}

/** The kind of a thing that the audit tells of. */
export function KindWord({ kind }: { kind: string }) {
  const { t } = useTranslation();
  return isKind(kind) ? t(`audit.kinds.${kind}`) : <span lang="en">{inWords(kind)}</span>;
}

/** Which fields changed, from what to what. */
export function Changes({ changes }: { changes: readonly ChangeFragment[] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const told = changes.filter(({ field }) => field !== 'id');
  if (told.length === 0) return null;
  return (
    <details>
      <summary>{t('audit.fields', { total: format.number(told.length) })}</summary>
      <ul>
        {told.map(({ entityKind, entityId, field, before, after, erasedAt }, at) => (
          <li key={`${entityKind} ${entityId} ${field} ${at}`}>
            <KindWord kind={entityKind} />: <span lang="en">{inWords(field)}</span>{' '}
            {erasedAt ? t('audit.erased', { day: format.day(erasedAt) }) : <><del><Value value={before} of={`${entityKind}.${field}`} /></del> → <ins><Value value={after} of={`${entityKind}.${field}`} /></ins></>}
          </li>
        ))}
      </ul>
    </details>
  );
}
