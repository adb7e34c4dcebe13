/** A maximum price under the market, in words. */
import { perHour } from '#domain/chain/prices.ts';
import { formatMoney } from '#domain/money/currency.ts';
import type { MoneyTerms } from '#domain/money/coins-text.ts';
import { dec, divide, plain } from '#domain/money/decimal.ts';
import { denomKind, MICRO } from '#domain/money/denom.ts';
import { formatRaw } from '#domain/money/format.ts';
import type { GroupSummary } from '#domain/sdl/types.ts';
import type { UnderMarket } from './facts.ts';

/**
 * The `amount` at which everybody who is expected to bid could: per replica and block, a whole
 * number. Null where the group has several prices, or one that is not worth a dollar a million.
 */
export function enoughAmount(
  { resources }: Pick<GroupSummary, 'resources'>,
  { high }: UnderMarket,
): { denom: string; amount: string } | null {
  const [unit, another] = resources;
  if (!unit || another || denomKind(unit.price.denom) !== 'usd-stable') return null;
  const micro = dec(high).times(dec(MICRO));
  const amount = plain(divide(micro, dec(unit.count), 'up', 0));
  return { denom: unit.price.denom, amount };
}

/** `It pays at most $0.18 an hour; providers are expected to ask $1.72 or more. …` */
export function underMarketWords(
  group: Pick<GroupSummary, 'resources'>,
  under: UnderMarket,
  terms: MoneyTerms,
): string {
  const hourly = (perBlock: string) =>
    formatMoney(perHour(perBlock), { style: 'hourly', ...terms });
  const enough = enoughAmount(group, under);
  const mend = enough ? ` Raise amount to ${formatRaw(enough.amount, enough.denom)}.` : '';
  return `It pays at most ${hourly(under.maximum)} an hour; providers are expected to ask ${hourly(under.low)} or more, so that bids may not come.${mend}`;
}
