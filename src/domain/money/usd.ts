/** Dollars from micro-units and back. */
import type { Amount } from './decimal.ts';
import { dec, divide, plain, round } from './decimal.ts';
import type { Coin } from './denom.ts';
import { denomKind, MICRO } from './denom.ts';

/** Dollars for one AKT, or null when no market price is known. */
export type AktUsd = Amount | null;

const MILLIONTH = dec('0.000001');
const MILLION = dec(MICRO);

/** Dollars that a micro-amount is worth, exactly; null when there is no dollar figure (unknown denom, or AKT without a price). */
export function microToUsd(amount: Amount, denom: string, aktUsd: AktUsd = null): Amount | null {
  const units = dec(amount).times(MILLIONTH);
  switch (denomKind(denom)) {
    case 'usd-stable':
      return plain(units);
    case 'uakt':
      return aktUsd === null ? null : plain(units.times(dec(aktUsd)));
    case 'unknown':
      return null;
  }
}

/** Dollars that all coins are worth together; null as soon as one of them has no dollar figure. Zero for none. */
export function coinsToUsd(coins: readonly Coin[], aktUsd: AktUsd = null): Amount | null {
  let total = dec(0);
  for (const coin of coins) {
    const amount = dec(coin.amount);
    if (amount.eq('0')) continue;
    const usd = microToUsd(coin.amount, coin.denom, aktUsd);
    if (usd === null) return null;
    total = total.plus(dec(usd));
  }
  return plain(total);
}

/** Whole micro-dollars, to nearest, as the server counts a deposit (akash-network/console `apps/api/src/utils/math.ts`). */
export const usdToMicro = (usd: Amount): Amount =>
  plain(round(dec(usd).times(MILLION), 0, 'half-even'));

/** AKT that dollars buy at a market price, to 18 places, rounded down. Throws RangeError on a price of zero. */
export const usdToAkt = (usd: Amount, aktUsd: Amount): Amount =>
  plain(divide(dec(usd), dec(aktUsd), 'down'));
