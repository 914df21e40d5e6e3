import styles from './Candidates.module.css';
import { turned } from './question';

/** Some of several values; none of them ticked means all. */
export function Ticked<Value extends string>({ label, values, chosen, word, choose }: { label: string; values: readonly Value[]; chosen: readonly Value[]; word: (value: Value) => string; choose: (values: Value[]) => void }) {
  return (
    <fieldset className={styles.ticked}>
      <legend>{label}</legend>
      {values.map((value) => <label key={value}><input type="checkbox" checked={chosen.includes(value)} onChange={() => choose(turned(chosen, value))} /> {word(value)}</label>)}
    </fieldset>
  );
}
