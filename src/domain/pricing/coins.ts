import type { Amount } from '#domain/money/decimal.ts';
import { dec, plain } from '#domain/money/decimal.ts';
import { CREDIT_DENOM, MICRO, type Coin } from '#domain/money/denom.ts';

/** One coin a denom, in order of appearance; the sums are exact. */
export function mergeCoins(coins: readonly Coin[]): Coin[] {
  const totals = new Map<string, Amount>();
  for (const { denom, amount } of coins) {
    totals.set(denom, plain(dec(totals.get(denom) ?? '0').plus(dec(amount))));
  }
  return [...totals].map(([denom, amount]) => ({ denom, amount }));
}

/** Dollars as coins: one credit is one dollar. */
export const usdCoins = (usd: Amount): Coin[] => [
  { denom: CREDIT_DENOM, amount: plain(dec(usd).times(dec(MICRO))) },
];
