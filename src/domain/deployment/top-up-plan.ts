/** What auto top-up will do with a deployment that is yet to be created. */
import { HOUR_SECONDS } from '#domain/chain/block-time.ts';
import { secondsForDeposit } from '#domain/escrow/deposit.ts';
import type { Amount } from '#domain/money/decimal.ts';
import { compareAmounts, dec, plain } from '#domain/money/decimal.ts';

/**
 * The server looks every hour and draws once less than a day is left (akash-network/console
 * `apps/api/src/deployment/services/draining-deployment`).
 */
const LOOK_AHEAD_HOURS = 24;

/** Blocks that the server counts in an hour (same place, `averageBlockCountInAnHour`). */
const BLOCKS_AN_HOUR = 600;

/** Dollars per block, lowest and highest expected; `low` null where only a bound is known. */
export type ExpectedRate = { low: Amount | null; high: Amount };

/** A span of seconds; `longest` null where there is no telling. */
export type Lasting = { shortest: number; longest: number | null };

/** How long a deposit in dollars lasts at the expected price; null where nothing is spent. */
export function lasting(depositUsd: Amount, { low, high }: ExpectedRate): Lasting | null {
  const at = (rateUsd: Amount) => secondsForDeposit(depositUsd, { rateUsd, shortfallUsd: '0' });
  const shortest = at(high);
  return shortest === null ? null : { shortest, longest: low === null ? null : at(low) };
}

export type TopUpPlan = {
  /** Seconds from the lease to the first draw, zero for at once; null where nothing is spent. */
  firstDraw: Lasting | null;
  /** Dollars of each draw; null where the server does not tell how far it fills. */
  draw: ExpectedRate | null;
};

/** When the server first draws and how much, at the expected price. `targetHours` is the runway that it fills up to. */
export function topUpPlan(
  depositUsd: Amount,
  rate: ExpectedRate,
  targetHours: number | null,
): TopUpPlan {
  const lasts = lasting(depositUsd, rate);
  const before = LOOK_AHEAD_HOURS * HOUR_SECONDS;
  const filled = targetHours === null ? 0 : Math.round(targetHours) - LOOK_AHEAD_HOURS;
  const cost = (perBlock: Amount): Amount =>
    plain(dec(perBlock).times(dec(BLOCKS_AN_HOUR * filled)));
  return {
    firstDraw: lasts && {
      shortest: Math.max(0, lasts.shortest - before),
      longest: lasts.longest === null ? null : Math.max(0, lasts.longest - before),
    },
    draw:
      filled > 0 && compareAmounts(rate.high, '0') > 0
        ? { low: rate.low === null ? null : cost(rate.low), high: cost(rate.high) }
        : null,
  };
}
