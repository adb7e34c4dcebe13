/** What this browser keeps of a deployment. */
import { useScope } from '#api/queries/session.tsx';
import { listEntries } from '#store/journal-entries.ts';
import type { JournalEntry } from '#store/journal-schema.ts';
import { useStored, type Stored } from '#store/live.ts';
import { listNames } from '#store/names.ts';
import type { VaultRecord } from '#store/schema.ts';
import { scopeFields, type Scope } from '#store/scope.ts';
import { listVersions } from '#store/vault.ts';

const keyOf = (scope: Scope): string => {
  const { upstream, owner } = scopeFields(scope);
  return `${upstream} ${owner}`;
};

/** The operator's own name for it; null where there is none, or not yet read. */
export function useLabel(dseq: string): string | null {
  const scope = useScope();
  const { data } = useStored('names', keyOf(scope), () => listNames(scope));
  return data?.get(dseq) ?? null;
}

/** Every kept version of its SDL, oldest first; null while they are being read. */
export function useVersions(dseq: string): VaultRecord[] | null {
  const scope = useScope();
  return useStored('vault', `${keyOf(scope)} ${dseq}`, () => listVersions(scope, dseq)).data;
}

/** Its journaled writes, newest first. */
export function useWrites(dseq: string): Stored<JournalEntry[]> {
  const scope = useScope();
  return useStored('journal', `${keyOf(scope)} ${dseq}`, async () =>
    (await listEntries(scope)).filter((entry) => entry.dseq === dseq),
  );
}
