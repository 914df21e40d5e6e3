import { type ReactNode, type Ref, useId, useState } from 'react';
import styles from './DropFiles.module.css';

interface Props { label: string; lead: ReactNode; accept?: string; multiple?: boolean; name?: string; required?: boolean; input?: Ref<HTMLInputElement>; take: (files: File[]) => void }

/** A field for files, into which they can be dropped as well; what is taken, and how large it may be, is said before. */
export function DropFiles({ label, lead, take, input, ...field }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <div
      className={styles.drop} data-over={over || undefined}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); take([...event.dataTransfer.files]); }}
    >
      <label htmlFor={id} className={styles.pick}>{label}</label>
      <input {...field} ref={input} id={id} type="file" aria-describedby={`${id}-lead`} onChange={({ currentTarget }) => { take([...(currentTarget.files ?? [])]); if (!field.name) currentTarget.value = ''; }} />
      <p id={`${id}-lead`} className={styles.lead}>{lead}</p>
    </div>
  );
}

/** How far something on its way has come; a share of null is on its way without a measure. */
export function Way({ label, share }: { label: string; share: number | null }) {
  return <div className={styles.way} role="status"><span>{label}</span><progress aria-label={label} max={1} value={share ?? undefined} /></div>;
}
