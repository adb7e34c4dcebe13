/** What this browser keeps of a launch. */
import { useJournalEntries } from '#api/journal/hooks.ts';
import { useScope } from '#api/queries/session.tsx';
import { useLabel } from '#components/deployment/own-records.ts';
import type { JournalEntry } from '#store/journal-schema.ts';
import { useStored } from '#store/live.ts';
import type { VaultRecord } from '#store/schema.ts';
import { scopeKey } from '#store/scope.ts';
import { readChoices, type Choices } from '#store/selections.ts';
import { newestVersion, versionOfHash } from '#store/vault.ts';

export type OwnRecords = {
  /** The SDL that runs, by the hash on chain, else the newest; null where there is none. */
  sdl: VaultRecord | null;
  /** Null while they are being read. */
  choices: Choices | null;
  /** Every write to this deployment, newest first. */
  writes: JournalEntry[];
  label: string | null;
  /** Whether SDL, choices and writes have been looked up. */
  read: boolean;
};

/** Follows vault, selections, journal and names. `hash` is the deployment's on chain, null while unknown. */
export function useOwnRecords(dseq: string, hash: string | null): OwnRecords {
  const scope = useScope();
  const key = `${scopeKey(scope)} ${dseq}`;
  const sdl = useStored('vault', `${key} ${hash ?? ''}`, async () => {
    const exact = hash === null ? null : await versionOfHash(scope, dseq, hash);
    return exact ?? newestVersion(scope, dseq);
  });
  const choices = useStored('selections', key, () => readChoices(scope, dseq));
  const label = useLabel(dseq);
  const entries = useJournalEntries(scope);
  return {
    sdl: sdl.data,
    choices: choices.data,
    writes: entries.data?.filter((entry) => entry.dseq === dseq) ?? [],
    label,
    read: [sdl, choices, entries].every(({ status }) => status !== 'loading'),
  };
}
