import { pick } from '#sim/engine/random.ts';
import type { Usage } from './capacity.ts';
import type { Provider } from './provider.ts';

const GI = 1024 ** 3;

/** CPU in thousandths, memory and storage in bytes. */
type Share = { active: number; available: number; pending: number };

export type ProviderStats = {
  cpu: Share;
  gpu: Share;
  memory: Share;
  storage: { ephemeral: Share; persistent: Share };
};

const share = (total: number, free: number): Share => ({
  active: Math.max(0, total - free),
  available: Math.max(0, free),
  pending: 0,
});

/** How full a provider is. */
export function statsOf(provider: Provider, free: Usage, factor: number): ProviderStats {
  const { capacity } = provider;
  const stored = (wanted: (kind: string) => boolean): Share => {
    const kinds = Object.entries(capacity.storageGi).filter(([kind]) => wanted(kind));
    const total = kinds.reduce((sum, [, size]) => sum + size * factor * GI, 0);
    const open = kinds.reduce((sum, [kind]) => sum + Number(free.storageBytes[kind] ?? 0n), 0);
    return share(total, open);
  };
  const gpus = capacity.gpus.reduce((sum, stock) => sum + stock.count, 0);
  return {
    cpu: share(capacity.cpuMilli * factor, free.cpuMilli),
    gpu: share(gpus * factor, free.gpus),
    memory: share(capacity.memoryGi * factor * GI, Number(free.memoryBytes)),
    storage: {
      ephemeral: stored((kind) => kind === 'ephemeral'),
      persistent: stored((kind) => kind.startsWith('beta')),
    },
  };
}

export type UptimeCheck = { checkMs: number; isOnline: boolean };

const CHECK_EVERY_MS = 15 * 60 * 1000;

/**
 * The last day's checks, a quarter of an hour apart, oldest first, failing as often as the
 * provider's uptime says.
 */
export function uptimeChecks(provider: Provider, nowMs: number, online: boolean): UptimeCheck[] {
  const newest = Math.floor(nowMs / CHECK_EVERY_MS);
  const perMille = Math.round(provider.uptime.d1 * 1000);
  return Array.from({ length: 96 }, (_, at) => {
    const slot = newest - 95 + at;
    const up = pick(1, 1000, 'check', provider.address, slot) <= perMille;
    return { checkMs: slot * CHECK_EVERY_MS, isOnline: at === 95 ? online : up };
  });
}
