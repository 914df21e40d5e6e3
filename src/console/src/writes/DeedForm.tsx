import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Changed } from './Changed';
import { Refusals } from './Refusals';
import styles from './Writes.module.css';
import { type Seen, differences } from './differences';
import { type Deed, type Done, useDeed } from './useDeed';

/** What was typed into the field of a name; an empty one is null. */
export type Typed = (name: string) => string | null;

interface Props<Input extends object, Result extends Done> {
  label: string;
  document: Deed<Input, Result>;
  input: (typed: Typed, version: number) => Input;
  /** What it changes, as the page shows it now. */
  seen?: Seen;
  primary?: boolean;
  done?: (result: Result) => void;
  children?: ReactNode;
}

/** A button that opens the form of a deed. What was typed stays when the server refuses it. */
export function DeedForm<Input extends object, Result extends Done>(props: Props<Input, Result>) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const left = useRef(false);
  useEffect(() => { if (!open && left.current) button.current?.focus(); left.current = open; }, [open]);
  return open
    ? <OpenForm {...props} close={() => setOpen(false)} />
    : <Button ref={button} variant={props.primary ? 'filled' : 'default'} size="sm" onClick={() => setOpen(true)}>{props.label}</Button>;
}

function OpenForm<Input extends object, Result extends Done>({ label, document, input, seen, done, close, children }: Props<Input, Result> & { close: () => void }) {
  const { t } = useTranslation();
  const title = useId();
  const form = useRef<HTMLFormElement>(null);
  const [read, setRead] = useState(seen);
  const { run, refused, error, fetching } = useDeed(document);
  const typed: Typed = (name) => (form.current && String(new FormData(form.current).get(name) ?? '').trim()) || null;
  const outdated = refused.some(({ __typename }) => __typename === 'VersionConflict') && read && seen && read.version !== seen.version;
  useEffect(() => form.current?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea, button')?.focus(), []);

  async function send(version: number) {
    const result = await run(input(typed, version));
    if (!result) return;
    close();
    done?.(result);
  }

  function again() {
    setRead(seen);
    void send(seen!.version);
  }

  return (
    <form ref={form} className={styles.panel} aria-labelledby={title} onSubmit={(event) => { event.preventDefault(); void send(read?.version ?? 0); }}>
      <h3 id={title}>{label}</h3>
      {outdated ? <Changed changes={differences(read, seen, (field) => typed(field) ?? undefined)} takeTheirs={close} again={again} /> : <Refusals refused={refused} error={error} />}
      <div className={styles.fields}>{children}</div>
      <div className={styles.end}>
        <Button type="submit" loading={fetching} disabled={Boolean(outdated)}>{label}</Button>
        <Button variant="default" onClick={close}>{t('writes.cancel')}</Button>
      </div>
    </form>
  );
}
