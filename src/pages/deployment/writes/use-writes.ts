import { useScope } from '#api/queries/session.tsx';
import { listEntries } from '#store/journal-entries.ts';
import type { JournalEntry } from '#store/journal-schema.ts';
import { useStored, type Stored } from '#store/live.ts';
import { scopeKey } from '#store/scope.ts';

/** The journaled writes to a deployment, newest first. */
export function useWrites(dseq: string): Stored<JournalEntry[]> {
  const scope = useScope();
  return useStored('journal', `${scopeKey(scope)} ${dseq}`, async () =>
    (await listEntries(scope)).filter((entry) => entry.dseq === dseq),
  );
}
