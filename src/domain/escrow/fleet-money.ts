/** The money of many deployments together. */
import type { Amount, Big } from '#domain/money/decimal.ts';
import { compareAmounts, dec, divide, plain } from '#domain/money/decimal.ts';
import type { AktUsd } from '#domain/money/usd.ts';
import type { EscrowView } from './escrow-view.ts';
import { usdOf } from './totals.ts';

/**
 * Dollars; `rateUsd` per block. `untold` counts the deployments that hold or pay in a denom without a
 * dollar figure: they are missing from the sums. `firstOut` is the one with the shortest runway.
 */
export type FleetMoney = {
  rateUsd: Amount;
  balanceUsd: Amount;
  untold: number;
  firstOut: { dseq: string; runwayBlocks: Amount } | null;
};

type Member = { dseq: string; view: EscrowView };

function firstOut(members: readonly Member[]): FleetMoney['firstOut'] {
  let first: FleetMoney['firstOut'] = null;
  for (const { dseq, view } of members) {
    const { runwayBlocks } = view;
    if (runwayBlocks === null) continue;
    if (!first || compareAmounts(runwayBlocks, first.runwayBlocks) < 0)
      first = { dseq, runwayBlocks };
  }
  return first;
}

export function fleetMoney(members: readonly Member[], aktUsd: AktUsd): FleetMoney {
  let rate: Big = dec(0);
  let balance: Big = dec(0);
  let untold = 0;
  for (const { view } of members) {
    const oneRate = usdOf(view, 'rate', aktUsd);
    const oneBalance = usdOf(view, 'balance', aktUsd);
    if (oneRate === null || oneBalance === null) untold += 1;
    rate = rate.plus(dec(oneRate ?? '0'));
    balance = balance.plus(dec(oneBalance ?? '0'));
  }
  return { rateUsd: plain(rate), balanceUsd: plain(balance), untold, firstOut: firstOut(members) };
}

/** Blocks that credits last at a burn in dollars per block; null when nothing is burned. */
export const creditsBlocks = (creditsUsd: Amount, rateUsd: Amount): Amount | null =>
  dec(rateUsd).gt('0') ? plain(divide(dec(creditsUsd), dec(rateUsd), 'down')) : null;
