/** What a bid costs, exactly. */
import { perHour, perMonth } from '#domain/chain/prices.ts';
import type { Amount } from '#domain/money/decimal.ts';
import { dec, divide, plain } from '#domain/money/decimal.ts';
import { microToUsd, type AktUsd } from '#domain/money/usd.ts';
import type { BidRecord } from './facts.ts';
import { gpuCount } from './gpu.ts';

/** Dollars; null where the denom has no dollar figure, `perGpuHour` also without GPUs. */
export type BidPrice = {
  perBlock: Amount | null;
  perHour: Amount | null;
  perMonth: Amount | null;
  perGpuHour: Amount | null;
};

const NO_FIGURE: BidPrice = { perBlock: null, perHour: null, perMonth: null, perGpuHour: null };

/** Prices in dollars. Hours, months and GPU-hours are rounded to nearest at 18 places. */
export function bidPrice(record: BidRecord, aktUsd: AktUsd): BidPrice {
  const { price } = record.bid;
  const perBlock = microToUsd(price.amount, price.denom, aktUsd);
  if (perBlock === null) return NO_FIGURE;
  const hourly = perHour(perBlock);
  const gpus = gpuCount(record);
  return {
    perBlock,
    perHour: hourly,
    perMonth: perMonth(perBlock),
    perGpuHour: gpus > 0 ? plain(divide(dec(hourly), dec(gpus), 'half-even')) : null,
  };
}

/** How much dearer one price is than another: `0.068` is 6.8 %; 18 places. Null against a price of zero. */
export function deltaRatio(price: Amount, cheapest: Amount): Amount | null {
  const base = dec(cheapest);
  return base.eq('0') ? null : plain(divide(dec(price).minus(base), base, 'half-even'));
}

/** A difference in words: `cheapest`, `+6.8 %`, `+<0.1 %`; never `+0.0 %` for what does cost more. */
export function formatDelta(ratio: Amount): string {
  const percent = dec(ratio).times('100');
  if (percent.eq('0')) return 'cheapest';
  const sign = percent.lt('0') ? '-' : '+';
  const size = percent.abs();
  return size.lt('0.1') ? `${sign}<0.1 %` : `${sign}${size.toFixed(1)} %`;
}
