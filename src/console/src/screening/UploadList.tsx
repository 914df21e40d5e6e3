import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DropFiles, Way } from '../files/DropFiles';
import { type Sent, send } from '../files/send';
import { useFormats } from '../languages/useFormats';
import { type Imported, ImportedList } from './ImportedList';
import styles from './Screening.module.css';

// Those that can have several lists of their own have a name beside the kind.
const kinds = { un: false, ofac: false, opensanctions: true, 'world-bank': false, bods: true };

/** Imports a version of a list from files, tells how far they have come, and what came of it. */
export function UploadList({ done }: { done: () => void }) {
  const { t } = useTranslation();
  const format = useFormats();
  const [files, setFiles] = useState<File[]>([]);
  const [kind, setKind] = useState<keyof typeof kinds>('un');
  const [share, setShare] = useState<number | null>(null);
  const [sent, setSent] = useState<Sent<Imported>>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (files.length === 0 || share !== null) return;
    const typed = new FormData(event.currentTarget);
    const name = String(typed.get('dataset') ?? '').trim();
    const body = new FormData();
    for (const file of files) body.append('file', file);
    setSent(undefined);
    setShare(0);
    const answer = await send<Imported>(`/lists/${encodeURIComponent(name ? `${kind}:${name}` : kind)}${typed.get('shrink') ? '?acceptShrink=true' : ''}`, body, setShare);
    setShare(null);
    setSent(answer);
    if (answer === 'down' || 'refused' in answer) return;
    setFiles([]);
    done();
  }

  return (
    <>
      <form className={styles.form} data-unsent={share === null ? undefined : ''} onSubmit={(event) => void submit(event)}>
        <NativeSelect label={t('screening.list')} value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value as keyof typeof kinds)} data={Object.keys(kinds).map((value) => ({ value, label: t(`lists.kinds.${value as keyof typeof kinds}`) }))} />
        {kinds[kind] && <TextInput name="dataset" label={t('lists.dataset')} maxLength={60} />}
        <DropFiles label={t('files.pick')} lead={files.length > 0 ? files.map(({ name, size }) => `${name} (${format.size(size)})`).join(', ') : t('lists.uploadLead')} multiple take={setFiles} />
        <label className={styles.tick}><input type="checkbox" name="shrink" />{t('lists.acceptShrink')}</label>
        <Button type="submit" loading={share !== null} disabled={files.length === 0}>{t('lists.upload')}</Button>
      </form>
      {share !== null && <Way label={t(share < 1 ? 'lists.sending' : 'lists.reading')} share={share < 1 ? share : null} />}
      <div role="alert">{sent === 'down' ? <p className={styles.refused}>{t(navigator.onLine ? 'failure.down' : 'failure.offline')}</p> : sent && 'refused' in sent && <p className={styles.refused} lang="en">{sent.refused}</p>}</div>
      {sent && sent !== 'down' && 'answer' in sent && <ImportedList report={sent.answer} />}
    </>
  );
}
