import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UploadFiles } from '../files/UploadFiles';
import { useFormats } from '../languages/useFormats';
import styles from './Forms.module.css';
import type { Evidence } from './content';
import { entries } from './replies';

/** What shows an answer: files that go up as they are chosen, and places where something can be read. */
export function EvidenceField({ name, evidence }: { name: string; evidence: readonly Evidence[] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const reference = useRef<HTMLInputElement>(null);
  const [changed, setChanged] = useState<Evidence[]>();
  const pieces = changed ?? evidence;
  const add = (piece: Evidence) => setChanged((before) => [...(before ?? evidence), piece]);
  // What was typed and not added counts as well, once the field is left.
  function addReference() {
    const text = reference.current!.value.trim();
    if (text) add({ reference: text, file: null });
    reference.current!.value = '';
  }
  return (
    <div className={styles.evidence}>
      <input type="hidden" name={name} value={JSON.stringify(entries(pieces))} />
      {pieces.length > 0 && (
        <ul aria-label={t('dossier.evidence')}>
          {pieces.map((piece, at) => {
            const what = piece.file?.name ?? piece.reference ?? '';
            return (
              <li key={`${at} ${what}`}>
                <bdi>{what}</bdi>{piece.file?.bytes != null && ` (${format.size(piece.file.bytes)})`}
                <Button size="compact-xs" variant="default" onClick={() => setChanged(pieces.filter((other) => other !== piece))}>{t('files.remove')}<span className="unseen"> {what}</span></Button>
              </li>
            );
          })}
        </ul>
      )}
      <div className={styles.reference}>
        <TextInput ref={reference} label={t('dossier.reference')} maxLength={1000} onBlur={addReference} onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); addReference(); } }} />
        <Button variant="default" onClick={addReference}>{t('dossier.addReference')}</Button>
      </div>
      <UploadFiles label={t('files.pick')} uploaded={({ id, name: file, bytes }) => add({ reference: null, file: { id, name: file, bytes, erased: false, version: null } })} />
    </div>
  );
}
