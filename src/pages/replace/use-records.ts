/** What this browser keeps of a deployment. */
import { useScope } from '#api/queries/session.tsx';
import { useStored } from '#store/live.ts';
import { listNames } from '#store/names.ts';
import type { VaultRecord } from '#store/schema.ts';
import { scopeFields } from '#store/scope.ts';
import { listVersions } from '#store/vault.ts';

function useScopeKey(): string {
  const { upstream, owner } = scopeFields(useScope());
  return `${upstream} ${owner}`;
}

/** The operator's own name of a deployment; null without one, and while it is being read. */
export function useLabel(dseq: string): string | null {
  const scope = useScope();
  return useStored('names', useScopeKey(), () => listNames(scope)).data?.get(dseq) ?? null;
}

/** Every kept version of a deployment's SDL, oldest first; null while they are being read. */
export function useVersions(dseq: string): VaultRecord[] | null {
  const scope = useScope();
  const { status, data } = useStored('vault', `${useScopeKey()} ${dseq}`, () =>
    listVersions(scope, dseq),
  );
  return status === 'loading' ? null : (data ?? []);
}
