/** Dollars for a time and time for dollars, at a rate in dollars per block. */
import { BLOCK_SECONDS } from '#domain/chain/block-time.ts';
import type { Amount } from '#domain/money/decimal.ts';
import { atLeastZero, dec, divide, plain, round } from '#domain/money/decimal.ts';

/**
 * `rateUsd`: dollars per block. `shortfallUsd`: what leases have run up beyond the funds; it is paid
 * first and buys no time.
 */
export type DepositTerms = { rateUsd: Amount; shortfallUsd: Amount; blockSeconds?: Amount };

const MICRO_PLACES = 6;

/** Dollars that keep the leases up `seconds` longer, rounded up to a millionth so that they really do. */
export function depositForSeconds(seconds: number, terms: DepositTerms): Amount {
  const rate = dec(terms.rateUsd);
  const blockSeconds = dec(terms.blockSeconds ?? BLOCK_SECONDS);
  const time = dec(Math.max(0, Math.ceil(seconds)));
  const cost = divide(rate.times(time), blockSeconds, 'up', MICRO_PLACES);
  return plain(cost.plus(round(dec(terms.shortfallUsd), MICRO_PLACES, 'up')));
}

/** Whole seconds that a deposit adds, rounded down; null when nothing is being spent, so that it lasts for good. */
export function secondsForDeposit(usd: Amount, terms: DepositTerms): number | null {
  const rate = dec(terms.rateUsd);
  if (rate.lte('0')) return null;
  const useful = atLeastZero(dec(usd).minus(dec(terms.shortfallUsd)));
  const blockSeconds = dec(terms.blockSeconds ?? BLOCK_SECONDS);
  return Number(plain(divide(useful.times(blockSeconds), rate, 'down', 0)));
}
