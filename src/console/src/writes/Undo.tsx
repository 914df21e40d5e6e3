import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from './Notice';
import { Refusals } from './Refusals';
import { type Deed, type Done, useDeed } from './useDeed';

interface Props<Input extends object, Result extends Done> {
  /** What was done. */
  said: string;
  /** What takes it back. */
  document: Deed<Input, Result>;
  input: Input;
}

/** Says what was done and takes it back, by its button or by the keys that undo. */
export function Undo<Input extends object, Result extends Done>({ said, document: deed, input }: Props<Input, Result>) {
  const { t } = useTranslation();
  const show = useNotice();
  const { run, refused, error, fetching } = useDeed(deed);
  const undo = async () => { if (await run(input)) show(<span>{t('writes.undone')}</span>); };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || typing || fetching) return;
      event.preventDefault();
      void undo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  return (
    <>
      <div><span>{said}</span><Refusals refused={refused} error={error} /></div>
      <Button size="xs" variant="default" loading={fetching} aria-keyshortcuts="Control+Z Meta+Z" onClick={() => void undo()}>{t('writes.undo')}</Button>
    </>
  );
}
