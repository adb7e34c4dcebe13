import type { GroupSpec } from '#sim/market/spec.ts';
import { demandOf, emptyUsage } from '#sim/market/capacity.ts';
import type { Usage } from '#sim/market/capacity.ts';
import type { Core } from './core.ts';

function change(core: Core, provider: string, group: GroupSpec, sign: 1 | -1): void {
  const usage: Usage = core.usage.get(provider) ?? emptyUsage();
  const demand = demandOf(group);
  usage.cpuMilli += sign * demand.cpuMilli;
  usage.memoryBytes += BigInt(sign) * demand.memoryBytes;
  usage.gpus += sign * demand.gpus;
  for (const [kind, bytes] of Object.entries(demand.storageBytes)) {
    usage.storageBytes[kind] = (usage.storageBytes[kind] ?? 0n) + BigInt(sign) * bytes;
  }
  core.usage.set(provider, usage);
}

/** Takes a group's resources from a provider. */
export const reserve = (core: Core, provider: string, group: GroupSpec): void =>
  change(core, provider, group, 1);

/** Gives them back. */
export const release = (core: Core, provider: string, group: GroupSpec): void =>
  change(core, provider, group, -1);
