import { useCallback, useState } from 'react';
import { listEntries, readEntry } from '#store/journal-entries.ts';
import {
  type AcceptEntry,
  type CreateEntry,
  type DepositEntry,
  type EntryKind,
  type JournalEntry,
  type UpdateEntry,
} from '#store/journal-schema.ts';
import { useStored, type Stored } from '#store/live.ts';
import { scopeKey, type Scope } from '#store/scope.ts';
import { stateOf, stepsOf, type Step, type WriteState } from './progress.ts';
import type { JournalSession } from './session.ts';
import {
  acceptBids,
  createDeployment,
  deposit,
  updateDeployment,
  type AcceptInput,
  type CreateInput,
  type UpdateInput,
  type WriteOptions,
} from './writes.ts';

/** The journal of a scope, newest first, kept up to date across tabs. */
export function useJournalEntries(scope: Scope): Stored<JournalEntry[]> {
  return useStored('journal', scopeKey(scope), () => listEntries(scope));
}

/** One entry, kept up to date across tabs; null while it is not known. */
export const useJournalEntry = (id: string | null): JournalEntry | null =>
  useStored('journal', id ?? '', async () => (id === null ? null : readEntry(id))).data;

/** A journaled write as a component sees it. */
export interface JournaledWrite<Input, E extends JournalEntry> {
  state: WriteState;
  steps: Step[];
  /** From the moment it is on disk. */
  entry: E | null;
  /** Why nothing was sent. What the server refused is in `entry.error`. */
  error: Error | null;
  /** Resolves when the entry has come to an end or a verdict; null where nothing was sent. Never rejects. */
  run: (input: Input) => Promise<E | null>;
  reset: () => void;
}

type Write<Input, E> = (session: JournalSession, input: Input, options: WriteOptions) => Promise<E>;

const IDLE = { id: null, begun: false, error: null };

function useWrite<Input, E extends JournalEntry>(
  kind: E['kind'] & EntryKind,
  write: Write<Input, E>,
  session: JournalSession,
): JournaledWrite<Input, E> {
  const [at, setAt] = useState<{ id: string | null; begun: boolean; error: Error | null }>(IDLE);
  const entry = useJournalEntry(at.id) as E | null;
  const state = at.error ? 'failed' : stateOf(entry, at.begun);
  const run = useCallback(
    async (input: Input): Promise<E | null> => {
      setAt({ ...IDLE, begun: true });
      const onRecorded = (id: string): void => setAt((now) => ({ ...now, id }));
      try {
        return await write(session, input, { onRecorded });
      } catch (caught) {
        const error = caught instanceof Error ? caught : new Error(String(caught));
        setAt({ ...IDLE, error });
        return null;
      }
    },
    [write, session],
  );
  const reset = useCallback(() => setAt(IDLE), []);
  return { state, steps: stepsOf(kind, state), entry, error: at.error, run, reset };
}

/** Creates a deployment; see `createDeployment`. */
export const useCreateDeployment = (
  session: JournalSession,
): JournaledWrite<CreateInput, CreateEntry> => useWrite('create', createDeployment, session);

/** Accepts a bid for each group; see `acceptBids`. */
export const useAcceptBids = (session: JournalSession): JournaledWrite<AcceptInput, AcceptEntry> =>
  useWrite('accept', acceptBids, session);

/** Adds funds; see `deposit`. */
export const useDeposit = (
  session: JournalSession,
): JournaledWrite<{ dseq: string; usd: string }, DepositEntry> =>
  useWrite('deposit', deposit, session);

/** Sends a revised SDL; see `updateDeployment`. */
export const useUpdateDeployment = (
  session: JournalSession,
): JournaledWrite<UpdateInput, UpdateEntry> => useWrite('update', updateDeployment, session);
