import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CombinedError } from 'urql';
import { Failure } from '../api/Failure';
import { useFormats } from '../languages/useFormats';
import styles from './List.module.css';
import type { Fetched } from './allPages';
import { type Column, table } from './columns';
import { saveCsv } from './csv';
import { type Listed, most } from './useList';

/** Saves the columns that are shown of all rows that fit, not just of the page, as a file for a spreadsheet; tells how far it is, and can be stopped. */
export function SaveAll<Row>({ name, columns, all }: { name: string; columns: readonly Column<Row>[]; all: Listed<Row>['all'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const [fetched, setFetched] = useState<Fetched>();
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<CombinedError>();
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function save() {
    const stop = new AbortController();
    running.current = stop;
    setSaid('');
    setFailure(undefined);
    setFetched({ done: 0, total: 0 });
    try {
      const { rows, total } = await all(setFetched, stop.signal);
      saveCsv(name, table(columns, rows));
      setSaid(t(total > rows.length ? 'table.savedPart' : 'table.saved', { rows: format.number(rows.length), total: format.number(total), most: format.number(most) }));
    } catch (error) {
      if (!stop.signal.aborted) setFailure(error instanceof CombinedError ? error : new CombinedError({ networkError: error as Error }));
    }
    setFetched(undefined);
  }

  return (
    <>
      {fetched
        ? <Button size="xs" variant="default" onClick={() => { running.current?.abort(); setFetched(undefined); }}>{t('table.stop')}</Button>
        : <Button size="xs" variant="default" title={t('table.saveLead', { most: format.number(most) })} onClick={() => void save()}>{t('table.save')}</Button>}
      <div className={styles.progress} role="status">
        {fetched ? <><progress aria-label={t('table.save')} value={fetched.done} max={Math.max(1, fetched.total)} /> {t('table.fetched', { done: format.number(fetched.done), total: format.number(fetched.total) })}</> : said}
      </div>
      {failure && <Failure error={failure} again={() => void save()} />}
    </>
  );
}
