/** The most that an SDL pays for a group. */
import { dec, isAmount, plain } from '#domain/money/decimal.ts';
import type { Coin } from '#domain/money/denom.ts';
import type { GroupSummary } from '#domain/sdl/types.ts';
import { mergeCoins } from './coins.ts';

/**
 * All replicas together, per block, by denom. Null where a price is none that the chain could read:
 * such an SDL passes the API and fails later.
 */
export function maximumOf({ resources }: Pick<GroupSummary, 'resources'>): Coin[] | null {
  const coins: Coin[] = [];
  for (const { price, count } of resources) {
    if (!isAmount(price.amount) || price.amount.startsWith('-')) return null;
    coins.push({ denom: price.denom, amount: plain(dec(price.amount).times(dec(count))) });
  }
  return mergeCoins(coins);
}
