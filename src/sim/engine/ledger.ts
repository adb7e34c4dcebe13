import { ChainError } from './chain-error.ts';
import type { Core } from './core.ts';
import { heightOf, openLeases } from './core.ts';
import type { Amount, Deployment, Escrow, LedgerKind } from './state.ts';
import type { Units } from './units.ts';
import { least, most, plain, units } from './units.ts';

/**
 * The credits and the escrow accounts of a world. Accounts settle as the chain's escrow keeper
 * does (akash-network/node, `x/escrow/keeper`): nothing moves between settlements; a settlement
 * pays each open lease its rate for the blocks since the last one, out of the oldest deposit
 * first; what cannot be paid makes the funds negative and the account overdrawn.
 */

/** Blocks after which the slower readers of the credits see a change. */
const CREDITS_LAG = 2;

function moveCredits(core: Core, kind: LedgerKind, dseq: string | null, amount: Units, tx: number) {
  const { state } = core;
  const height = heightOf(core);
  state.lagged = state.lagged.filter((past) => past.height > height - CREDITS_LAG);
  if (kind !== 'granted') state.lagged.push({ height, credits: state.credits });
  state.credits = plain(units(state.credits) + amount);
  state.ledger.push({ kind, height, tx, dseq, amount: plain(amount) });
}

/** Credits as an endpoint with a cache shows them: changes of the last blocks are not in yet. */
export function laggedCredits(core: Core): Amount {
  const since = heightOf(core) - CREDITS_LAG;
  const past = core.state.lagged.find((entry) => entry.height > since);
  return past?.credits ?? core.state.credits;
}

/** Adds credits to the wallet (µact). */
export function grant(core: Core, amount: Amount, tx: number): void {
  moveCredits(core, 'granted', null, units(amount), tx);
}

export function openEscrow(height: number): Escrow {
  return {
    state: 'open',
    funds: '0',
    transferred: '0',
    settledAt: height,
    deposits: [],
    deposited: '0',
    refunded: '0',
  };
}

/**
 * Moves credits into an escrow account; an open account does not settle by it.
 * @throws ChainError when the credits do not reach
 */
export function pay(core: Core, deployment: Deployment, amount: Amount, tx: number): void {
  const value = units(amount);
  if (units(core.state.credits) < value) {
    throw new ChainError('invalid deposit: insufficient balance');
  }
  const { escrow } = deployment;
  const debt = most(-units(escrow.funds), 0n);
  moveCredits(core, 'deposited', deployment.dseq, -value, tx);
  escrow.deposits.push({ height: heightOf(core), source: 'grant', balance: amount });
  escrow.deposited = plain(units(escrow.deposited) + value);
  escrow.funds = plain(units(escrow.funds) + debt + value);
  if (debt > 0n) payOut(escrow, debt);
}

/** Takes an amount out of the deposits, oldest first; what is missing becomes debt. */
function payOut(escrow: Escrow, amount: Units): void {
  let left = amount;
  for (const deposit of escrow.deposits) {
    const part = least(units(deposit.balance), left);
    deposit.balance = plain(units(deposit.balance) - part);
    left -= part;
  }
  escrow.deposits = escrow.deposits.filter((deposit) => deposit.balance !== '0');
  escrow.transferred = plain(units(escrow.transferred) + amount - left);
  escrow.funds = plain(units(escrow.funds) - amount);
}

/** Rate of a deployment's open leases, per block. */
export function rateOf(deployment: Deployment): Units {
  return openLeases(deployment).reduce((sum, lease) => sum + units(lease.price), 0n);
}

/** What a settlement now would leave (negative: what it could not pay). */
export function settledFunds(deployment: Deployment, height: number): Units {
  const { escrow } = deployment;
  if (escrow.state !== 'open') return units(escrow.funds);
  return units(escrow.funds) - rateOf(deployment) * BigInt(height - escrow.settledAt);
}

/** Last block that the funds pay for in full; null while nothing is drawn. */
export function paidUntil(deployment: Deployment): number | null {
  const rate = rateOf(deployment);
  if (rate === 0n) return null;
  const { escrow } = deployment;
  return escrow.settledAt + Number(most(units(escrow.funds), 0n) / rate);
}

/**
 * Settles an open account up to now.
 * @returns whether the funds did not reach: the caller closes the deployment then
 */
export function settle(deployment: Deployment, height: number): boolean {
  const { escrow } = deployment;
  if (escrow.state !== 'open') return escrow.state === 'overdrawn';
  const due = rateOf(deployment) * BigInt(height - escrow.settledAt);
  escrow.settledAt = height;
  if (due > 0n) payOut(escrow, due);
  if (units(escrow.funds) < 0n) escrow.state = 'overdrawn';
  return escrow.state === 'overdrawn';
}

/** Gives what is left back to the credits and empties the deposits. */
export function refund(core: Core, deployment: Deployment, tx: number): void {
  const { escrow } = deployment;
  const left = most(units(escrow.funds), 0n);
  escrow.deposits = [];
  if (escrow.state === 'open' || units(escrow.funds) >= 0n) escrow.state = 'closed';
  if (left === 0n) return;
  escrow.funds = plain(units(escrow.funds) - left);
  escrow.refunded = plain(units(escrow.refunded) + left);
  moveCredits(core, 'refunded', deployment.dseq, left, tx);
}
