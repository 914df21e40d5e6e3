import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { AuditLogDocument } from '../api/documents';
import { Failure } from '../api/Failure';
import { Empty, Page } from '../display/Page';
import { Pager, pageOf } from '../display/Pager';
import { SaveCsv } from '../display/SaveCsv';
import { Waiting } from '../display/Table';
import { inDays, useFormats } from '../languages/useFormats';
import styles from './Audit.module.css';
import { Entries } from './Entries';
import { asked, kinds } from './asked';

/** Everything that happened, as the address bar filters it. */
export default function AuditLog() {
  const { t } = useTranslation();
  const format = useFormats();
  const [search] = useSearchParams();
  const { where } = asked(search);
  const [{ data, error, stale }, ask] = useQuery({ query: AuditLogDocument, variables: { ...pageOf(search), where } });
  const log = data?.auditLog;
  const head = [t('audit.at'), t('audit.fact'), t('audit.subject'), t('audit.actor'), t('audit.reason'), t('audit.field'), t('audit.before'), t('audit.after')];
  const rows = () => [head, ...(log?.nodes ?? []).flatMap(({ at, fact, subjectId, subjectKind, actor, reason, changes }) => {
    const told = [at, fact, subjectId ?? subjectKind, actor?.name, reason];
    return changes.nodes.length === 0 ? [told] : changes.nodes.map(({ entityKind, field, before, after }) => [...told, `${entityKind}.${field}`, JSON.stringify(before), JSON.stringify(after)]);
  })];
  return (
    <Page title={t('pages.audit')} lead={<span aria-live="polite">{log && t('stakeholders.found', { total: format.number(log.totalCount) })}</span>} actions={log && log.nodes.length > 0 && <SaveCsv name="audit" rows={rows} />}>
      <Filters />
      {error && !log ? <Failure error={error} again={() => ask({ requestPolicy: 'network-only' })} />
        : !log ? <Waiting rows={10} />
        : log.nodes.length === 0 ? <Empty>{t('audit.none')}</Empty>
        : <div aria-busy={stale}><Entries entries={log.nodes} label={t('pages.audit')} subjects /><Pager info={log.pageInfo} /></div>}
    </Page>
  );
}

function Filters() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const { kind, fact, since, until } = asked(search);
  const [typed, setTyped] = useState(fact ?? '');
  const set = (name: string, value: string) => setSearch((before) => {
    const next = new URLSearchParams(before);
    for (const gone of [name, 'after', 'before']) next.delete(gone);
    if (value) next.set(name, value);
    return next;
  }, { replace: true });
  const write = useDebouncedCallback((value: string) => set('fact', value.trim()), 250);
  return (
    <form className={styles.filters} role="search" onSubmit={(event) => event.preventDefault()}>
      <NativeSelect label={t('audit.subject')} value={kind ?? ''} onChange={({ currentTarget }) => set('kind', currentTarget.value)} data={[{ value: '', label: t('stakeholders.any') }, ...kinds.map((value) => ({ value, label: t(`audit.kinds.${value}`) }))]} />
      <TextInput type="search" label={t('audit.fact')} value={typed} onChange={({ currentTarget }) => { setTyped(currentTarget.value); write(currentTarget.value); }} />
      <TextInput type="date" label={t('audit.since')} value={since ?? ''} max={inDays(0)} onChange={({ currentTarget }) => set('since', currentTarget.value)} />
      <TextInput type="date" label={t('audit.until')} value={until ?? ''} max={inDays(0)} onChange={({ currentTarget }) => set('until', currentTarget.value)} />
      {(kind || fact || since || until) && <Button variant="default" onClick={() => { setTyped(''); setSearch({}); }}>{t('stakeholders.clear')}</Button>}
    </form>
  );
}
