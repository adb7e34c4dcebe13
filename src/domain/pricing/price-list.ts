/**
 * What Akash's provider software asks unless its operator says otherwise, in dollars a month
 * (akash-network/helm-charts `charts/akash-provider/scripts/price_script_generic.sh`). GPUs are
 * priced by model and have no place here.
 */
import type { Amount, Big } from '#domain/money/decimal.ts';
import { dec, plain, sum } from '#domain/money/decimal.ts';
import type { Endpoint, ResourceUnit, Volume } from '#domain/sdl/types.ts';

const PER_CORE = dec('1.60');
const PER_MEMORY_GI = dec('0.80');
const PER_STORAGE_GI: ReadonlyMap<string, Big> = new Map([
  ['ephemeral', dec('0.02')],
  ['beta1', dec('0.01')],
  ['beta2', dec('0.03')],
  ['beta3', dec('0.04')],
  // What most providers call beta2.
  ['default', dec('0.03')],
  ['ram', PER_MEMORY_GI],
]);
const PER_PORT = dec('0.05');
const PER_IP = dec('5');

const PER_MILLI = dec('0.001');
/** 2^-30, exactly. */
const PER_GI = dec('0.000000000931322574615478515625');

/** Providers set prices of their own, most between these shares of the list. */
const LOW = dec('0.5');
const HIGH = dec('1.5');

function storagePrice({ class: kind, bytes }: Volume): Big | null {
  const price = PER_STORAGE_GI.get(kind);
  return price ? price.times(dec(bytes)).times(PER_GI) : null;
}

const endpointPrice = ({ kind }: Endpoint): Big => {
  if (kind === 'LEASED_IP') return PER_IP;
  return kind === 'RANDOM_PORT' ? PER_PORT : dec(0);
};

/** Dollars a month. */
export type MonthlyRange = { low: Amount; high: Amount };

/**
 * What one replica of a unit may cost without its GPUs; null where a class of storage has no list
 * price.
 */
export function listPrice(unit: ResourceUnit): MonthlyRange | null {
  const volumes = unit.storage.map(storagePrice);
  const stored = volumes.filter((price) => price !== null);
  if (stored.length < volumes.length) return null;
  const total = sum([
    PER_CORE.times(dec(unit.cpuMilli)).times(PER_MILLI),
    PER_MEMORY_GI.times(dec(unit.memoryBytes)).times(PER_GI),
    ...stored,
    ...unit.endpoints.map(endpointPrice),
  ]);
  return { low: plain(total.times(LOW)), high: plain(total.times(HIGH)) };
}

/** What the list says, for whoever asks where a figure comes from. */
export const LIST_WORDS =
  'Half to one and a half times what provider software asks by default: a month $1.60 a core, $0.80 a Gi of memory, $0.01 to $0.04 a Gi of storage, $0.05 a port, $5 a leased IP.';
