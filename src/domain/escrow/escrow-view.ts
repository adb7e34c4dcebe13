/**
 * Escrow now. The API's `funds` is a snapshot at `settled_at`; the account is settled only when
 * providers withdraw or a lease opens or closes (akash-network/node `x/escrow/keeper`), so what was
 * drawn since is computed here, for each denom:
 *
 *     F       = Σ funds
 *     rate    = Σ price of live leases                                            per block
 *     since   = Σ price × max(0, height − max(settled_at, lease.created_at))      over live leases
 *     balance = max(0, F − since)        owed  = max(0, −F)
 *     spent   = transferred + min(since, max(0, F))
 *     runway  = balance ÷ rate                                                    blocks
 */
import type { Amount, Big } from '#domain/money/decimal.ts';
import {
  atLeastZero,
  compareAmounts,
  dec,
  divide,
  max,
  min,
  plain,
  sum,
} from '#domain/money/decimal.ts';
import type { Coin } from '#domain/money/denom.ts';
import { isLiveLease, type EscrowFacts, type LeaseFacts } from './facts.ts';

/** Micro-units of one denom; `rate` is per block. */
export type DenomView = {
  denom: string;
  /** What live leases cost per block. */
  rate: Amount;
  /** What is there now (at the settlement where the height is not known). */
  balance: Amount;
  /** What the account was overdrawn by when it was settled. */
  owed: Amount;
  /** What has been spent in all, settled or not. */
  spent: Amount;
  /** What leases have run up beyond the funds: the first part of a deposit goes there. */
  shortfall: Amount;
  /** Blocks until empty, 18 places rounded down; null without a rate or without a height. */
  runwayBlocks: Amount | null;
};

export type EscrowView = {
  perDenom: DenomView[];
  /** The shortest runway of all denoms; null where none is known or nothing is being spent. */
  runwayBlocks: Amount | null;
  /** Leases are live and some denom of theirs has nothing left. The provider may close at any time. */
  outOfFunds: boolean;
  /** `settlement` says that the height was not known: balances are those of the last settlement. */
  asOf: 'height' | 'settlement';
};

const sumOf = (coins: readonly Coin[], denom: string): Big =>
  sum(coins.filter((coin) => coin.denom === denom).map((coin) => coin.amount));

/** Blocks that a lease has run since the account was settled; none where the server told neither height. */
function blocksSince(lease: LeaseFacts, { settledAt, height }: EscrowFacts): Big {
  if (height === null) return dec(0);
  const from = max(dec(settledAt), dec(lease.createdAt));
  return from.gt('0') ? atLeastZero(dec(height).minus(from)) : from;
}

function denomView(denom: string, facts: EscrowFacts, live: readonly LeaseFacts[]): DenomView {
  const leases = live.filter((lease) => lease.price.denom === denom);
  const funds = sumOf(facts.funds, denom);
  const rate = sum(leases.map((lease) => lease.price.amount));
  const since = sum(
    leases.map((lease) => dec(lease.price.amount).times(blocksSince(lease, facts))),
  );
  const balance = atLeastZero(funds.minus(since));
  const runs = rate.gt('0') && facts.height !== null;
  return {
    denom,
    rate: plain(rate),
    balance: plain(balance),
    owed: plain(atLeastZero(funds.times('-1'))),
    spent: plain(sumOf(facts.transferred, denom).plus(min(since, atLeastZero(funds)))),
    shortfall: plain(atLeastZero(since.minus(funds))),
    runwayBlocks: runs ? plain(divide(balance, rate, 'down')) : null,
  };
}

/** Every denom that the account holds, has paid in or is charged in, in order of appearance. */
const denoms = (facts: EscrowFacts, live: readonly LeaseFacts[]): string[] => [
  ...new Set([
    ...facts.funds.map((coin) => coin.denom),
    ...live.map((lease) => lease.price.denom),
    ...facts.transferred.map((coin) => coin.denom),
  ]),
];

/** The account now. Exact but for the runway, which is rounded down at 18 places. */
export function escrowView(facts: EscrowFacts): EscrowView {
  const live = facts.leases.filter(isLiveLease);
  const perDenom = denoms(facts, live).map((denom) => denomView(denom, facts, live));
  const runways = perDenom.flatMap(({ runwayBlocks }) => runwayBlocks ?? []);
  return {
    perDenom,
    runwayBlocks: runways.toSorted(compareAmounts)[0] ?? null,
    outOfFunds: perDenom.some(({ rate, balance }) => rate !== '0' && balance === '0'),
    asOf: facts.height === null ? 'settlement' : 'height',
  };
}
