import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Failure } from '../api/Failure';
import { Page, Section } from '../display/Page';
import { DropFiles, Way } from '../files/DropFiles';
import { useFormats } from '../languages/useFormats';
import { type Flaw, mostNames, readNames } from './namesFile';
import { NamesFound } from './NamesFound';
import styles from './Screening.module.css';
import { useScreening } from './useScreening';

/** Compares a file of names with the lists in force, and gives it back with what was found. Nothing of it is kept. */
export default function ScreenNames() {
  const { t } = useTranslation();
  const format = useFormats();
  const [text, setText] = useState('');
  const [flaw, setFlaw] = useState<Flaw>();
  const [file, setFile] = useState<ReturnType<typeof readNames>>();
  const { run, done, error, found } = useScreening();

  async function send() {
    const read = readNames(text);
    setFlaw(typeof read === 'string' ? read : undefined);
    setFile(read);
    if (typeof read !== 'string') await run(read.names);
  }

  const names = file && typeof file !== 'string' ? file : undefined;
  return (
    <Page title={t('names.title')} lead={t('names.lead')} actions={<Link to="/screening/lists">{t('pages.lists')}</Link>}>
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); void send(); }}>
        <DropFiles label={t('names.file')} lead={t('names.columns', { most: format.number(mostNames) })} accept=".csv,.tsv,.txt" take={([first]) => { if (first) void first.text().then(setText); }} />
        <Textarea label={t('names.text')} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} rows={6} error={flaw && t(`names.${flaw}`, { most: format.number(mostNames) })} />
        <Button type="submit" loading={done !== null}>{t('names.compare')}</Button>
      </form>
      {done !== null && names && <Way label={t('cases.doneOf', { done: format.number(done), total: format.number(names.names.length) })} share={done / names.names.length} />}
      {error && <Failure error={error} again={() => void send()} />}
      {found && names && <Section title={t('names.result')} count={found.rows.length}><NamesFound file={names} found={found} /></Section>}
    </Page>
  );
}
