/** What this browser keeps of deployments, kept up to date across tabs. */
import { useScope } from '#api/queries/session.tsx';
import { nameOf, type DisplayName, type Named } from '#domain/deployment/display-name.ts';
import { useStored } from '#store/live.ts';
import { listNames } from '#store/names.ts';
import type { VaultRecord } from '#store/schema.ts';
import { scopeKey } from '#store/scope.ts';
import { listVersions } from '#store/vault.ts';

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** The operator's own names, by dseq; empty while they are being read. */
export function useNames(): ReadonlyMap<string, string> {
  const scope = useScope();
  return useStored('names', scopeKey(scope), () => listNames(scope)).data ?? NO_NAMES;
}

/** The operator's own name of a deployment; null without one, and while it is being read. */
export const useLabel = (dseq: string): string | null => useNames().get(dseq) ?? null;

/** What a deployment is called: by its operator, else by the server, else by where it answers. */
export const useName = (deployment: Named): DisplayName =>
  nameOf(deployment, useLabel(deployment.deployment.id.dseq));

/** Every kept version of a deployment's SDL, oldest first; null while they are being read. */
export function useVersions(dseq: string): VaultRecord[] | null {
  const scope = useScope();
  const { status, data } = useStored('vault', `${scopeKey(scope)} ${dseq}`, () =>
    listVersions(scope, dseq),
  );
  return status === 'loading' ? null : (data ?? []);
}
