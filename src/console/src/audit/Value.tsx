import { useTranslation } from 'react-i18next';
import type { ChangeFragment } from '../api/documents';
import { useFormats } from '../languages/useFormats';

/** A name of the program, such as stateSince, in words. */
export const inWords = (name: string) => name.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/^./, (first) => first.toUpperCase()).replace(/ [A-Z](?=[a-z])/g, (first) => first.toLowerCase());

/** What a field held, as the audit kept it. */
export function Value({ value }: { value: unknown }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return <span title={t('audit.nothing')}>–</span>;
  if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no');
  if (typeof value === 'number') return format.number(value);
  if (Array.isArray(value)) return <bdi>{value.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(', ')}</bdi>;
  if (typeof value !== 'string') return <bdi>{JSON.stringify(value)}</bdi>;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return <time dateTime={value}>{format.day(value)}</time>;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return <time dateTime={value}>{format.moment(value)}</time>;
  return <bdi>{value}</bdi>;
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
            <span lang="en">{inWords(entityKind)}: {inWords(field)}</span>{' '}
            {erasedAt ? t('audit.erased', { day: format.day(erasedAt) }) : <><del><Value value={before} /></del> → <ins><Value value={after} /></ins></>}
          </li>
        ))}
      </ul>
    </details>
  );
}
