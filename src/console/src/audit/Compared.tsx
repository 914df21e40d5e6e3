import { TextInput } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Mark } from '../display/Mark';
import { Empty } from '../display/Page';
import { Table } from '../display/Table';
import { inDays, useFormats } from '../languages/useFormats';
import styles from './Audit.module.css';
import { days } from './asked';
import { type Recorded, compared, dayBefore } from './known';
import { KindWord, Value } from './Value';
import { inWords } from './words';

/** What was known at the end of a day, beside what was known at the end of another; what differs is marked. */
export function Compared({ recorded }: { recorded: readonly Recorded[] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const [search, setSearch] = useSearchParams();
  const { on, and } = days(search);
  const [first, second] = [on ?? dayBefore(recorded, inDays(0)), and ?? inDays(0)];
  const all = search.get('all') === '1';
  const set = (name: string, value: string) => setSearch((before) => {
    const next = new URLSearchParams(before);
    next.delete(name);
    if (value) next.set(name, value);
    return next;
  }, { replace: true });
  const fields = compared(recorded, first, second).filter(({ differs }) => all || differs);
  return (
    <>
      <p className={styles.lead}>{t('audit.knownLead')}</p>
      <form className={styles.days} onSubmit={(event) => event.preventDefault()}>
        <TextInput type="date" label={t('audit.on')} value={first} max={inDays(0)} onChange={({ currentTarget }) => set('on', currentTarget.value)} />
        <TextInput type="date" label={t('audit.and')} value={second} max={inDays(0)} onChange={({ currentTarget }) => set('and', currentTarget.value)} />
        <label><input type="checkbox" checked={all} onChange={({ currentTarget }) => set('all', currentTarget.checked ? '1' : '')} />{t('audit.all')}</label>
      </form>
      {fields.length === 0 ? <Empty>{t('audit.same')}</Empty> : (
        <div className={styles.entries}>
          <Table label={t('audit.known')} head={<><th>{t('audit.field')}</th><th>{format.day(first)}</th><th>{format.day(second)}</th></>}>
            {fields.map(({ key, kind, id, field, then, now, differs }, at) => (
              <Fragment key={key}>
                {fields[at - 1]?.id !== id && <tr className={styles.part}><td colSpan={3}><KindWord kind={kind} /> {id}</td></tr>}
                <tr className={differs ? undefined : styles.same}>
                  <td lang="en">{differs ? <Mark shape="triangle" tone="wait">{inWords(field)}</Mark> : inWords(field)}{differs && <span className="unseen"> ({t('audit.differs')})</span>}</td>
                  <td><Value value={then} of={`${kind}.${field}`} /></td>
                  <td><Value value={now} of={`${kind}.${field}`} /></td>
                </tr>
              </Fragment>
            ))}
          </Table>
        </div>
      )}
    </>
  );
}
