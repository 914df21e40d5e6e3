import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Changed } from './Changed';
import { Refusals } from './Refusals';
import styles from './Writes.module.css';
import { type Seen, differences, meets } from './differences';
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
  /** Whether it is open from the beginning, for somebody who came for it. */
  opened?: boolean;
  /** It says something about its own fields alone; what somebody else changed beside them is no conflict. */
  apart?: boolean;
  /** Shows at once what is sent, and takes it back where it was refused. */
  expect?: (sent: Input | null) => void;
  done?: (result: Result, sent: Input) => void;
  children?: ReactNode;
}

/** A button that opens the form of a deed. What was typed stays when the server refuses it. */
export function DeedForm<Input extends object, Result extends Done>(props: Props<Input, Result>) {
  const [open, setOpen] = useState(props.opened ?? false);
  const button = useRef<HTMLButtonElement>(null);
  const left = useRef(false);
  useEffect(() => { if (!open && left.current) button.current?.focus(); left.current = open; }, [open]);
  return open
    ? <OpenForm {...props} close={() => setOpen(false)} />
    : <Button ref={button} variant={props.primary ? 'filled' : 'default'} size="sm" onClick={() => setOpen(true)}>{props.label}</Button>;
}

function OpenForm<Input extends object, Result extends Done>({ label, document, input, seen, apart, expect, done, close, children }: Props<Input, Result> & { close: () => void }) {
  const { t } = useTranslation();
  const title = useId();
  const form = useRef<HTMLFormElement>(null);
  const [read, setRead] = useState(seen);
  const { run, refused, error, fetching } = useDeed(document);
  const typed: Typed = (name) => (form.current && String(new FormData(form.current).get(name) ?? '').trim()) || null;
  const worded = (name: string) => {
    const control = form.current?.elements.namedItem(name);
    if (control instanceof HTMLInputElement && control.type === 'hidden') return undefined;
    return (control instanceof HTMLSelectElement ? control.selectedOptions[0]?.text : typed(name)) ?? undefined;
  };
  const stale = refused.some(({ __typename }) => __typename === 'VersionConflict') && read && seen && read.version !== seen.version;
  const beside = stale && apart && !meets(read, seen, (field) => form.current?.elements.namedItem(field) != null);
  const outdated = stale && !beside;
  useEffect(() => { if (beside) again(); });
  useEffect(() => form.current?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea, button')?.focus(), []);

  async function send(version: number) {
    const sent = input(typed, version);
    expect?.(sent);
    const result = await run(sent);
    if (!result) return expect?.(null);
    close();
    done?.(result, sent);
  }

  function again() {
    setRead(seen);
    void send(seen!.version);
  }

  return (
    <form ref={form} className={styles.panel} aria-labelledby={title} onInput={() => { form.current!.dataset.unsent = ''; }} onSubmit={(event) => { event.preventDefault(); void send(read?.version ?? 0); }}>
      <h3 id={title}>{label}</h3>
      {outdated ? <Changed changes={differences(read, seen, worded)} takeTheirs={close} again={again} /> : <Refusals refused={refused} error={error} />}
      <div className={styles.fields}>{children}</div>
      <div className={styles.end}>
        <Button type="submit" loading={fetching} disabled={Boolean(outdated)}>{label}</Button>
        <Button variant="default" onClick={close}>{t('writes.cancel')}</Button>
      </div>
    </form>
  );
}
