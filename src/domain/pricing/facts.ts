/** What is known of the market, as far as it is known, and what follows from it for a price. */
import type { Amount } from '#domain/money/decimal.ts';
import type { Coin } from '#domain/money/denom.ts';

/** A row of GET /v1/gpu-prices; dollars an hour for one GPU, `price` null where none is to be had. */
export type GpuOffer = {
  vendor: string;
  model: string;
  ram: string;
  interface: string;
  price: { min: Amount; max: Amount } | null;
};

/** What one provider last asked for a group of some shape: per block, seen at `at` (ms since the epoch). */
export type SeenPrice = { provider: string; price: Coin; at: number };

/** Where a figure comes from. Dollars; `low` and `high` as they were found, before the SDL's own limit. */
export type PriceSource =
  /** Bids that this browser saw for the same resources; the newest at `newestAt`. */
  | { kind: 'bids'; bids: number; newestAt: number }
  /** Dollars an hour for one GPU, over the kinds that will do. */
  | { kind: 'gpu-market'; kinds: number; lowHour: Amount; highHour: Amount }
  | { kind: 'price-list' }
  /** The most that the SDL pays: no more than a bound. */
  | { kind: 'sdl-maximum' };

/** What the market is expected to ask although the SDL pays less; dollars per block. */
export type UnderMarket = { maximum: Amount; low: Amount; high: Amount };

/** What a group, or all of them, may cost per block. */
export type Expectation = {
  /** Null where only an upper bound is known. */
  low: Coin[] | null;
  /** Empty where nothing is known at all: the SDL's own maximum cannot be read. */
  high: Coin[];
  sources: PriceSource[];
  /** The SDL's maximum cut the range short. */
  capped: boolean;
  /** Set where the SDL pays less than anybody is expected to ask. */
  under: UnderMarket | null;
};
