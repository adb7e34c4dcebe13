/** What past bids say of the next ones. */
import type { Amount } from '#domain/money/decimal.ts';
import { compareAmounts } from '#domain/money/decimal.ts';
import { microToUsd, type AktUsd } from '#domain/money/usd.ts';
import type { PriceSource, SeenPrice } from './facts.ts';

const DAY_MS = 86_400_000;

/** Older prices say little of the market of today. */
export const SEEN_FOR_MS = 30 * DAY_MS;

/** The span of the bids seen, in dollars per block; null without one that has a dollar figure. */
export function bidsRange(
  seen: readonly SeenPrice[],
  aktUsd: AktUsd,
): { low: Amount; high: Amount; sources: PriceSource[] } | null {
  const priced = seen.flatMap(({ price, at }) => {
    const usd = microToUsd(price.amount, price.denom, aktUsd);
    return usd === null ? [] : [{ usd, at }];
  });
  const byPrice = priced.map(({ usd }) => usd).toSorted(compareAmounts);
  const [low] = byPrice;
  const high = byPrice.at(-1);
  if (low === undefined || high === undefined) return null;
  const newestAt = priced.reduce((newest, { at }) => Math.max(newest, at), 0);
  return { low, high, sources: [{ kind: 'bids', bids: priced.length, newestAt }] };
}
