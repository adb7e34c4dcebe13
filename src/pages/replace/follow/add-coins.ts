import { plain, sum } from '#domain/money/decimal.ts';
import type { Coin } from '#domain/money/denom.ts';

/** Coins of several accounts as one list, each denom once, in order of appearance. */
export const addCoins = (coins: readonly Coin[]): Coin[] =>
  [...new Set(coins.map(({ denom }) => denom))].map((denom) => ({
    denom,
    amount: plain(sum(coins.filter((coin) => coin.denom === denom).map(({ amount }) => amount))),
  }));
