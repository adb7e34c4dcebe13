import type { GpuStock, Provider } from './provider.ts';
import { HAGGLE } from './price.ts';
import { nanos } from './rate.ts';

/** What one GPU model costs an hour across the market, in dollars as decimal strings. */
export type GpuPrice = {
  vendor: string;
  model: string;
  ram: string;
  interface: string;
  /** Units in the market, and how many nobody holds. */
  units: { total: number; available: number };
  providers: { total: number; available: number };
  price: { min: string; max: string; avg: string; weightedAverage: string; med: string };
};

type Offer = { usd: bigint; total: number; available: number };

const text = (value: bigint): string => {
  const tenThousandths = ((value + 50_000n) / 100_000n).toString().padStart(5, '0');
  return `${tenThousandths.slice(0, -4)}.${tenThousandths.slice(-4)}`;
};

const haggled = (usd: bigint, perMille: number): bigint => (usd * BigInt(1000 + perMille)) / 1000n;

/** As the real endpoint has them from bids: the least and the most that providers may ask. */
function summary(offers: readonly Offer[]): GpuPrice['price'] {
  const sorted = offers.map(({ usd }) => usd).sort((a, b) => (a < b ? -1 : 1));
  const at = (index: number): bigint => sorted[index] ?? 0n;
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2n;
  const sum = sorted.reduce((total, usd) => total + usd, 0n);
  const count = offers.reduce((total, offer) => total + offer.total, 0);
  const weighted = offers.reduce((total, { usd, total: n }) => total + usd * BigInt(n), 0n);
  return {
    min: text(haggled(at(0), -HAGGLE)),
    max: text(haggled(at(sorted.length - 1), HAGGLE)),
    avg: text(sum / BigInt(Math.max(1, sorted.length))),
    weightedAverage: text(weighted / BigInt(Math.max(1, count))),
    med: text(median),
  };
}

/**
 * Prices of every GPU that online providers offer, by model, memory and bus.
 * @param online providers that answer; the others do not count
 */
export function gpuPrices(online: Iterable<Provider>): GpuPrice[] {
  const kinds = new Map<string, { stock: GpuStock; offers: Offer[] }>();
  for (const provider of online) {
    for (const stock of provider.capacity.gpus) {
      const key = `${stock.vendor}/${stock.model}/${stock.ram}/${stock.interface}`;
      const kind = kinds.get(key) ?? { stock, offers: [] };
      const available = Math.floor((stock.count * (100 - provider.committed)) / 100);
      kind.offers.push({ usd: nanos(stock.hourlyUsd), total: stock.count, available });
      kinds.set(key, kind);
    }
  }
  return [...kinds.values()].map(({ stock, offers }) => ({
    vendor: stock.vendor,
    model: stock.model,
    ram: stock.ram,
    interface: stock.interface,
    units: {
      total: offers.reduce((sum, offer) => sum + offer.total, 0),
      available: offers.reduce((sum, offer) => sum + offer.available, 0),
    },
    providers: {
      total: offers.length,
      available: offers.filter((offer) => offer.available > 0).length,
    },
    price: summary(offers),
  }));
}
