import { useState } from 'react';

export type EntryAction = {
  /** The action under way. */
  busy: string | null;
  /** Why the last one did nothing, in a sentence. */
  problem: string | null;
  run: (name: string, work: () => Promise<unknown>) => void;
};

const isAbort = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';

/** Runs one action of an entry at a time and keeps what went wrong with it. */
export function useEntryAction(): EntryAction {
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const work = async (name: string, action: () => Promise<unknown>): Promise<void> => {
    setBusy(name);
    setProblem(null);
    try {
      await action();
    } catch (error) {
      if (!isAbort(error)) setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(null);
    }
  };
  return {
    busy,
    problem,
    run: (name, action) => {
      if (busy === null) void work(name, action);
    },
  };
}
