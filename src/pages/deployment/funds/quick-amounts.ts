/** Deposits by time: "+7 d" in dollars. */
import { DAY_SECONDS } from '#domain/chain/block-time.ts';
import { depositForSeconds, type DepositTerms } from '#domain/escrow/deposit.ts';
import { dec, max, plain, round, type Amount } from '#domain/money/decimal.ts';

/** `short`: so little that the smallest deposit is more, which is then what `usd` says. */
export type QuickAmount = { days: number; usd: Amount; short: boolean };

const DAYS = [1, 7, 30];

/** What keeps a deployment up one, seven and thirty days longer, in whole cents rounded up. None without a rate. */
export function quickAmounts(terms: DepositTerms, minimum: Amount): QuickAmount[] {
  if (dec(terms.rateUsd).lte('0')) return [];
  return DAYS.map((days) => {
    const cost = round(dec(depositForSeconds(days * DAY_SECONDS, terms)), 2, 'up');
    return { days, usd: plain(max(cost, dec(minimum))), short: cost.lt(minimum) };
  });
}
