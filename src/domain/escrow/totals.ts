/** An escrow view as coins and dollars: what pages show and add up. */
import type { Amount } from '#domain/money/decimal.ts';
import { dec } from '#domain/money/decimal.ts';
import type { Coin } from '#domain/money/denom.ts';
import { coinsToUsd, type AktUsd } from '#domain/money/usd.ts';
import type { DenomView, EscrowView } from './escrow-view.ts';

type Part = 'rate' | 'balance' | 'owed' | 'spent' | 'shortfall';

/** One figure of the view for each denom, in micro-units, without zeros unless all are zero. */
export function coinsOf(view: EscrowView, part: Part): Coin[] {
  const all = view.perDenom.map((one: DenomView) => ({ denom: one.denom, amount: one[part] }));
  const some = all.filter(({ amount }) => !dec(amount).eq('0'));
  return some.length > 0 ? some : all.slice(0, 1);
}

/** One figure of the view in dollars; null where a denom has no dollar figure. */
export const usdOf = (view: EscrowView, part: Part, aktUsd: AktUsd): Amount | null =>
  coinsToUsd(coinsOf(view, part), aktUsd);
