import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../languages/useFormats';
import { DropFiles, Way } from './DropFiles';
import { endings, flaw, most } from './accepted';
import { send } from './send';

export interface Uploaded { id: string; name: string; bytes: number }

interface Passing { key: string; name: string; share: number }

/** Files that are sent as soon as they are chosen; the form around it waits for them. What the server refuses is told in its words. */
export function UploadFiles({ label, uploaded }: { label: string; uploaded: (file: Uploaded) => void }) {
  const { t } = useTranslation();
  const format = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const [passing, setPassing] = useState<Passing[]>([]);
  const [refused, setRefused] = useState<string[]>([]);
  const waits = passing.length > 0;
  useEffect(() => input.current?.setCustomValidity(waits ? t('files.wait') : ''), [waits, t]);
  const refuse = (name: string, why: string) => setRefused((before) => [...before, `${name}: ${why}`]);

  async function take(file: File) {
    const wrong = flaw(file);
    if (wrong) return refuse(file.name, wrong === 'type' ? t('files.wrongType') : t('files.tooLarge', { size: format.size(most) }));
    const key = `${file.name} ${file.size} ${performance.now()}`;
    setPassing((before) => [...before, { key, name: file.name, share: 0 }]);
    const sent = await send<Uploaded>(`/files?name=${encodeURIComponent(file.name)}`, file, (share) => setPassing((before) => before.map((one) => (one.key === key ? { ...one, share } : one))));
    setPassing((before) => before.filter((one) => one.key !== key));
    if (sent === 'down') refuse(file.name, t(navigator.onLine ? 'failure.down' : 'failure.offline'));
    else if ('refused' in sent) refuse(file.name, sent.refused);
    else uploaded(sent.answer);
  }

  return (
    <>
      <DropFiles label={label} lead={t('files.lead', { size: format.size(most) })} accept={endings.join(',')} multiple input={input} take={(files) => { setRefused([]); files.forEach((file) => void take(file)); }} />
      {passing.map(({ key, name, share }) => <Way key={key} label={t('files.sending', { name })} share={share < 1 ? share : null} />)}
      <div role="alert">{refused.map((line) => <p key={line}>{line}</p>)}</div>
    </>
  );
}
