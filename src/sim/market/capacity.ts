import type { Provider } from './provider.ts';
import type { GroupSpec } from './spec.ts';

const GI = 1024n ** 3n;

/** Resources that leases hold on a provider. */
export type Usage = {
  cpuMilli: number;
  memoryBytes: bigint;
  storageBytes: Record<string, bigint>;
  gpus: number;
};

export const emptyUsage = (): Usage => ({
  cpuMilli: 0,
  memoryBytes: 0n,
  storageBytes: {},
  gpus: 0,
});

/** Bytes of a decimal string, a fraction cut off. */
export const wholeBytes = (bytes: string): bigint => BigInt(bytes.split('.')[0] ?? '0');

/** The class that a volume comes from; `default` is what most providers call beta2. */
export const storageClassOf = (volume: { class: string }): string =>
  volume.class === 'default' ? 'beta2' : volume.class;

const demands = new WeakMap<GroupSpec, Readonly<Usage>>();

/** Everything a group asks for, its replicas counted; reckoned once for each group. */
export function demandOf(group: GroupSpec): Readonly<Usage> {
  const known = demands.get(group);
  if (known !== undefined) return known;
  const demand = sumOf(group);
  demands.set(group, demand);
  return demand;
}

function sumOf(group: GroupSpec): Usage {
  const demand = emptyUsage();
  for (const unit of group.resources) {
    const count = BigInt(unit.count);
    demand.cpuMilli += unit.cpuMilli * unit.count;
    demand.memoryBytes += wholeBytes(unit.memoryBytes) * count;
    demand.gpus += unit.gpu.units * unit.count;
    for (const volume of unit.storage) {
      const kind = storageClassOf(volume);
      demand.storageBytes[kind] =
        (demand.storageBytes[kind] ?? 0n) + wholeBytes(volume.bytes) * count;
    }
  }
  return demand;
}

/** What a provider has left for new leases: its own size less other tenants' and ours. */
export function freeOf(provider: Provider, used: Usage, factor: number): Usage {
  const open = 100 - provider.committed;
  const { capacity } = provider;
  const share = (gibibytes: number): bigint =>
    (BigInt(Math.round(gibibytes * factor)) * GI * BigInt(open)) / 100n;
  const gpus = capacity.gpus.reduce((sum, stock) => sum + stock.count, 0);
  const storage = Object.entries(capacity.storageGi).map(([kind, size]) => [
    kind,
    share(size) - (used.storageBytes[kind] ?? 0n),
  ]);
  return {
    cpuMilli: Math.floor((capacity.cpuMilli * factor * open) / 100) - used.cpuMilli,
    memoryBytes: share(capacity.memoryGi) - used.memoryBytes,
    storageBytes: Object.fromEntries(storage) as Record<string, bigint>,
    gpus: Math.floor((gpus * factor * open) / 100) - used.gpus,
  };
}
