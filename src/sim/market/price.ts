import { storageClassOf, wholeBytes } from './capacity.ts';
import { gpuFor } from './gpu.ts';
import type { Provider, StorageClass } from './provider.ts';
import { hourlyRate, monthlyRate, nanos, rateText, readRate } from './rate.ts';
import type { GroupSpec, ResourceUnit } from './spec.ts';

const GI = 1024n ** 3n;

function unitRate(provider: Provider, unit: ResourceUnit): bigint {
  const { prices } = provider;
  let monthly = (nanos(prices.cpuCore) * BigInt(Math.round(unit.cpuMilli))) / 1000n;
  monthly += (nanos(prices.memoryGi) * wholeBytes(unit.memoryBytes)) / GI;
  for (const volume of unit.storage) {
    const book = prices.storageGi[storageClassOf(volume) as StorageClass] ?? '0.05';
    monthly += (nanos(book) * wholeBytes(volume.bytes)) / GI;
  }
  for (const endpoint of unit.endpoints) {
    if (endpoint.kind === 'LEASED_IP') monthly += nanos(prices.leasedIp);
    if (endpoint.kind === 'RANDOM_PORT') monthly += nanos(prices.endpoint);
  }
  const gpu = unit.gpu.units > 0 ? gpuFor(provider, unit) : null;
  const hourly = gpu === null ? 0n : nanos(gpu.hourlyUsd) * BigInt(unit.gpu.units);
  return monthlyRate(monthly) + hourlyRate(hourly);
}

/** Per mille by which a bid may lie above or below a provider's price book. */
export const HAGGLE = 40;

/**
 * What a provider asks for a group: its price book, a few percent up or down.
 * @param jitter per mille to add, at most `HAGGLE` either way
 * @returns µact a block, as a decimal string
 */
export function bidPrice(provider: Provider, group: GroupSpec, jitter: number): string {
  const book = group.resources.reduce(
    (sum, unit) => sum + unitRate(provider, unit) * BigInt(unit.count),
    0n,
  );
  const asked = (book * BigInt(1000 + jitter)) / 1000n;
  return rateText(asked > 0n ? asked : 1n);
}

/** The most that a group's owner pays a block, all replicas together. */
function ceilingOf(group: GroupSpec): string {
  const sum = group.resources.reduce(
    (total, unit) => total + (readRate(unit.price.amount) ?? 0n) * BigInt(unit.count),
    0n,
  );
  return rateText(sum);
}

/** Whether a price is above what the group's owner pays. */
export const tooDear = (price: string, group: GroupSpec): boolean =>
  (readRate(price) ?? 0n) > (readRate(ceilingOf(group)) ?? 0n);
