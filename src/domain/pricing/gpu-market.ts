/** What the GPUs that a unit would take cost on the market. */
import type { Amount } from '#domain/money/decimal.ts';
import { dec, max, min, plain } from '#domain/money/decimal.ts';
import type { GpuModel, ResourceUnit } from '#domain/sdl/types.ts';
import type { GpuOffer } from './facts.ts';

const isAny = (wish: string | null): boolean => wish === null || wish === '' || wish === '*';

const same = (wish: string | null, offered: string): boolean =>
  isAny(wish) || wish?.toLowerCase() === offered.toLowerCase();

/** `sxm` takes an `SXM5`: providers name generations, SDLs the kind. */
const sameBus = (wish: string | null, offered: string): boolean =>
  isAny(wish) || offered.toLowerCase().startsWith(wish?.toLowerCase() ?? '');

const willDo = (wish: GpuModel, offer: GpuOffer): boolean =>
  same(wish.vendor, offer.vendor) &&
  same(wish.model, offer.model) &&
  same(wish.ram, offer.ram) &&
  sameBus(wish.interface, offer.interface);

/** Dollars an hour for one GPU, over `kinds` rows of the market. */
export type GpuRange = { kinds: number; low: Amount; high: Amount };

/** The range for one GPU of a unit; null where none that will do has a price. */
export function gpuRange({ gpu }: ResourceUnit, offers: readonly GpuOffer[]): GpuRange | null {
  const prices = offers.flatMap((offer) =>
    offer.price && (gpu.models.length === 0 || gpu.models.some((wish) => willDo(wish, offer)))
      ? [offer.price]
      : [],
  );
  const [first, ...rest] = prices;
  if (!first) return null;
  const low = rest.reduce((least, price) => min(least, dec(price.min)), dec(first.min));
  const high = rest.reduce((most, price) => max(most, dec(price.max)), dec(first.max));
  return { kinds: prices.length, low: plain(low), high: plain(max(low, high)) };
}
