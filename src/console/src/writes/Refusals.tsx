import type { CombinedError } from 'urql';
import { Failure } from '../api/Failure';
import type { RefusedFragment } from '../api/documents';
import { MissingList } from './MissingList';
import styles from './Writes.module.css';

/** The server's "no", in its own words and in the place where it was asked. */
export function Refusals({ refused, error }: { refused: readonly RefusedFragment[]; error?: CombinedError | undefined }) {
  return (
    <div role="alert">
      {refused.map((refusal) => (
        <div key={refusal.code + refusal.message} className={styles.refused}>
          <p lang="en">{refusal.message}</p>
          {refusal.__typename === 'StepNotAllowed' && <MissingList missing={refusal.missing} />}
        </div>
      ))}
      {error && <Failure error={error} />}
    </div>
  );
}
