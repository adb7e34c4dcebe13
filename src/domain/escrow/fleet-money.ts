/**
 * The money of many deployments together. Between two settlements an account drains in a straight
 * line until it is empty, so that its line is worked out once and a fleet of thousands can tick.
 */
import type { Amount, Big } from '#domain/money/decimal.ts';
import { atLeastZero, dec, divide, min, plain } from '#domain/money/decimal.ts';
import { coinsToUsd, type AktUsd } from '#domain/money/usd.ts';
import type { EscrowView } from './escrow-view.ts';

/** One denom of one account in dollars: what is there at the course's height, and what goes each block. */
type Line = { balance: Big; rate: Big };

/** How one account goes on from a height. */
export type Course = {
  dseq: string;
  /** The height that the lines begin at; null where none is known, and then nothing moves. */
  height: Big | null;
  lines: Line[];
  /** Holds or pays in a denom without a dollar figure, which is missing from the lines. */
  untold: boolean;
  /** The height at which the first denom runs out; null where nothing is spent or no height is known. */
  emptyAt: Big | null;
};

/** The course of an account whose view was made at `height`. */
export function courseOf(
  dseq: string,
  view: EscrowView,
  { height, aktUsd }: { height: Amount | null; aktUsd: AktUsd },
): Course {
  const lines: Line[] = [];
  let untold = false;
  for (const { denom, rate, balance } of view.perDenom) {
    const rateUsd = coinsToUsd([{ denom, amount: rate }], aktUsd);
    const balanceUsd = coinsToUsd([{ denom, amount: balance }], aktUsd);
    if (rateUsd === null || balanceUsd === null) untold = true;
    else lines.push({ rate: dec(rateUsd), balance: dec(balanceUsd) });
  }
  const from = height === null ? null : dec(height);
  const emptyAt =
    from === null || view.runwayBlocks === null ? null : from.plus(dec(view.runwayBlocks));
  return { dseq, height: from, lines, untold, emptyAt };
}

/**
 * Dollars; `rateUsd` is what all live leases cost per block, `drainUsd` the part of it that escrow
 * still pays for. `untold` counts the deployments missing from the sums. The balance holds at
 * `height` and goes down by `drainUsd` a block until `steadyUntil`, where the next account is empty.
 */
export type FleetMoney = {
  rateUsd: Amount;
  drainUsd: Amount;
  balanceUsd: Amount;
  height: Amount | null;
  steadyUntil: Amount | null;
  untold: number;
  firstOut: { dseq: string; emptyAt: Amount } | null;
};

/** Where a line stands `blocks` after the course's height. */
const standing = ({ balance, rate }: Line, blocks: Big): Big =>
  atLeastZero(balance.minus(rate.times(blocks)));

/** The fleet at a height, which may be null: then balances are those of the last settlements. */
export function fleetMoney(courses: readonly Course[], height: Amount | null): FleetMoney {
  const at = height === null ? null : dec(height);
  const zero = dec(0);
  let [rate, drain, balance] = [zero, zero, zero];
  let steadyUntil: Big | null = null;
  let untold = 0;
  let first: { dseq: string; emptyAt: Big } | null = null;
  for (const { dseq, height: from, lines, emptyAt, untold: missing } of courses) {
    if (missing) untold += 1;
    if (emptyAt && (!first || emptyAt.lt(first.emptyAt))) first = { dseq, emptyAt };
    const blocks = at && from ? atLeastZero(at.minus(from)) : zero;
    for (const line of lines) {
      const left = standing(line, blocks);
      balance = balance.plus(left);
      rate = rate.plus(line.rate);
      if (!at || line.rate.eq('0') || left.eq('0')) continue;
      drain = drain.plus(line.rate);
      const until = at.plus(divide(left, line.rate, 'down'));
      steadyUntil = steadyUntil ? min(steadyUntil, until) : until;
    }
  }
  return {
    rateUsd: plain(rate),
    drainUsd: plain(drain),
    balanceUsd: plain(balance),
    height,
    steadyUntil: steadyUntil && plain(steadyUntil),
    untold,
    firstOut: first && { dseq: first.dseq, emptyAt: plain(first.emptyAt) },
  };
}

/** The fleet's balance at a later height: exact up to `steadyUntil`, from there on too low. */
export function fleetBalanceAt(money: FleetMoney, height: Amount | null): Amount {
  if (height === null || money.height === null) return money.balanceUsd;
  const blocks = atLeastZero(dec(height).minus(dec(money.height)));
  return plain(atLeastZero(dec(money.balanceUsd).minus(dec(money.drainUsd).times(blocks))));
}

/** Blocks that credits last at a burn in dollars per block; null when nothing is burned. */
export const creditsBlocks = (creditsUsd: Amount, rateUsd: Amount): Amount | null =>
  dec(rateUsd).gt('0') ? plain(divide(dec(creditsUsd), dec(rateUsd), 'down')) : null;
