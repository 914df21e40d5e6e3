import { useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { type NameToScreenInput, ScreenNamesDocument, type ScreenNamesQuery } from '../api/documents';
import { parts } from './namesFile';

export type Screened = ScreenNamesQuery['screenNames'];

const atOnce = 100;

/** Compares names part by part, and tells how far it has come. */
export function useScreening() {
  const client = useClient();
  const [done, setDone] = useState<number | null>(null);
  const [error, setError] = useState<CombinedError>();
  const [found, setFound] = useState<Screened>();

  async function run(names: readonly NameToScreenInput[]) {
    setDone(0);
    setError(undefined);
    setFound(undefined);
    let all: Screened | undefined;
    for (const rows of parts(names, atOnce)) {
      const { data, error: failed } = await client.query(ScreenNamesDocument, { rows }, { requestPolicy: 'network-only' }).toPromise();
      if (!data) {
        setError(failed);
        return setDone(null);
      }
      all = { ...data.screenNames, rows: [...(all?.rows ?? []), ...data.screenNames.rows] };
      setDone(all.rows.length);
    }
    setFound(all);
    setDone(null);
  }

  return { run, done, error, found };
}
