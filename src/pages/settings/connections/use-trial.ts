import { useEffect, useState } from 'react';
import { connectionKey, type Connection } from '#store/connections.ts';
import { tryConnection, TRIAL_PATIENCE_MS, type Trial } from './try-connection.ts';

/**
 * Tries a connection on its server: at once where `atOnce`, and whenever `start` is called. Leaving
 * the page ends it. Where the connection is this tab's own, its notices tell a wrong key anyway.
 */
export function useTrial(
  connection: Connection | null,
  atOnce: boolean,
  onTried: (connection: Connection, trial: Trial) => void,
) {
  const [runs, setRuns] = useState(atOnce ? 1 : 0);
  const [over, setOver] = useState<{ run: number; trial: Trial } | null>(null);
  const trying = runs > 0 && over?.run !== runs;
  useEffect(
    function tryOnServer() {
      if (runs === 0 || !connection) return undefined;
      const left = new AbortController();
      const signal = AbortSignal.any([left.signal, AbortSignal.timeout(TRIAL_PATIENCE_MS)]);
      const run = async (): Promise<void> => {
        const asked = { basePath: connection.basePath, key: connectionKey(connection.id) };
        const trial = await tryConnection(asked, { signal });
        if (left.signal.aborted) return;
        setOver({ run: runs, trial });
        onTried(connection, trial);
      };
      void run();
      return () => left.abort();
    },
    // Another run, not another render of the same form, is another trial.
    // oxlint-disable-next-line react/exhaustive-deps
    [runs],
  );
  return {
    trying,
    refused: !trying && over?.trial.kind === 'refused',
    start: () => setRuns((before) => before + 1),
  };
}
