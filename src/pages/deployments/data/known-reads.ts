import type { Deployment } from '#api/contract/deployments.ts';
import { keys } from '#api/client/keys.ts';
import type { Session } from '#api/queries/create-session.ts';
import type { SettingsRead } from '#api/queries/settings.ts';
import type { KnownReads } from '#pages/deployments/rows/build-rows.ts';

/** What a provider said longer ago tells nothing of how a deployment is doing now. */
const DETAIL_MS = 5 * 60_000;

/** The second part of a key such as `['settings', dseq]`. */
const dseqOf = (key: readonly unknown[]): string => String(key[1]);

/** What detail pages of this session have read, so that the list can show it without asking. */
export function knownReads({ queryClient, clock }: Session): KnownReads {
  const cache = queryClient.getQueryCache();
  const details = new Map<string, Deployment>();
  for (const { queryKey, state } of cache.findAll({ queryKey: keys.deployments })) {
    const recent = clock() - state.dataUpdatedAt < DETAIL_MS;
    if (state.data && recent) details.set(dseqOf(queryKey), state.data as Deployment);
  }
  const settings = new Map<string, boolean | null>();
  for (const { queryKey, state } of cache.findAll({ queryKey: [keys.settings('')[0]] })) {
    const read = state.data as SettingsRead | undefined;
    settings.set(dseqOf(queryKey), read?.settings?.autoTopUpEnabled ?? null);
  }
  return {
    detail: (dseq) => details.get(dseq) ?? null,
    autoTopUp: (dseq) => settings.get(dseq) ?? null,
  };
}
