import { readRate } from '#sim/market/rate.ts';
import type { ManifestSpec } from '#sim/market/spec.ts';
import { ChainError, UnknownDeploymentError } from './chain-error.ts';
import type { Core } from './core.ts';
import { groupSpec, heightOf, isOpenLease, keepSpec, nextTx, record } from './core.ts';
import { openEscrow, pay, refund, settle } from './ledger.ts';
import { openOrder } from './orders.ts';
import type { Amount, Deployment, Lease, LeaseReason } from './state.ts';
import { plain, units } from './units.ts';
import { release } from './usage.ts';

/** A transaction that is on chain. */
export type Tx = { tx: number; height: number };

/** Millionths of a µact: 10,000,000 µact a block for one replica. */
const MAX_UNIT_PRICE = 10_000_000_000_000n;

/** @throws UnknownDeploymentError */
export function findDeployment(core: Core, dseq: string): Deployment {
  const deployment = core.deployments.get(dseq);
  if (deployment === undefined) throw new UnknownDeploymentError(dseq);
  return deployment;
}

function checkGroups(manifest: ManifestSpec): void {
  for (const unit of manifest.groups.flatMap((group) => group.resources)) {
    const price = readRate(unit.price.amount);
    if (price === null || price > MAX_UNIT_PRICE) {
      throw new ChainError('invalid groups: invalid unit price (> 10000000)');
    }
    if (unit.gpu.units > 0 && unit.gpu.models.length === 0) {
      throw new ChainError('invalid groups: invalid gpu attributes');
    }
  }
}

/** A dseq is the server's time in milliseconds; two in one millisecond get the next free one. */
function freeDseq(core: Core): string {
  let dseq = Math.round(core.state.clock.nowMs);
  while (core.deployments.has(String(dseq))) dseq += 1;
  return String(dseq);
}

export type CreateDeployment = {
  manifest: ManifestSpec;
  /** µact, a whole number as a string. */
  deposit: Amount;
  /** µact; the chain's own minimum where absent. */
  minDeposit?: Amount;
};

/**
 * MsgCreateDeployment: one open order for each group, the deposit taken from the credits.
 * @throws ChainError
 */
export function createDeployment(core: Core, ask: CreateDeployment): Deployment {
  const { state } = core;
  const minimum = ask.minDeposit ?? state.params.minDeposit;
  if (units(ask.deposit) < units(minimum)) {
    throw new ChainError(`Deposit too low: minimum ${minimum}uact received ${ask.deposit}uact`);
  }
  checkGroups(ask.manifest);
  if (units(state.credits) < units(ask.deposit)) {
    throw new ChainError('invalid deposit: insufficient balance');
  }
  const height = heightOf(core);
  const tx = nextTx(core);
  const key = keepSpec(core, ask.manifest);
  const deployment: Deployment = {
    dseq: freeDseq(core),
    state: 'active',
    hash: ask.manifest.hash,
    createdAt: height,
    closedOn: 0,
    ordered: key,
    current: key,
    groups: ask.manifest.groups.map(({ gseq }) => ({
      gseq,
      oseq: 1,
      state: 'open',
      order: 'open',
      bids: [],
    })),
    leases: [],
    escrow: openEscrow(height),
    timeline: [],
  };
  core.deployments.set(deployment.dseq, deployment);
  state.deployments.push(deployment);
  pay(core, deployment, ask.deposit, tx);
  record(deployment, { kind: 'created', height, tx, amount: ask.deposit });
  for (const group of deployment.groups) openOrder(core, deployment, group);
  return deployment;
}

/**
 * MsgUpdateDeployment: changes the hash on chain and nothing else. The same hash is no
 * transaction at all, as the Console API leaves it out.
 * @throws ChainError when the deployment is closed
 */
export function updateDeployment(core: Core, dseq: string, manifest: ManifestSpec): Tx | null {
  const deployment = findDeployment(core, dseq);
  if (deployment.state !== 'active') throw new ChainError('Deployment closed');
  if (deployment.hash === manifest.hash) return null;
  const height = heightOf(core);
  const tx = nextTx(core);
  deployment.hash = manifest.hash;
  deployment.current = keepSpec(core, manifest);
  record(deployment, { kind: 'updated', height, tx });
  return { tx, height };
}

/** Ends one open lease with its bid and order; escrow is the caller's business. */
export function endLease(
  core: Core,
  deployment: Deployment,
  lease: Lease,
  state: 'closed' | 'insufficient_funds',
  reason: LeaseReason,
): void {
  const height = heightOf(core);
  lease.state = state;
  lease.reason = reason;
  lease.closedOn = height;
  release(core, lease.provider, groupSpec(core, deployment.ordered, lease.gseq));
  const group = deployment.groups.find((one) => one.gseq === lease.gseq);
  if (group === undefined) return;
  group.order = 'closed';
  for (const bid of group.bids) {
    if (bid.state === 'active') Object.assign(bid, { state: 'closed', endedAt: height });
  }
}

function endGroups(core: Core, deployment: Deployment, overdrawn: boolean): void {
  const height = heightOf(core);
  const state = overdrawn ? 'insufficient_funds' : 'closed';
  const reason = overdrawn ? 'lease_closed_reason_insufficient_funds' : 'lease_closed_owner';
  for (const lease of deployment.leases.filter(isOpenLease)) {
    endLease(core, deployment, lease, state, reason);
  }
  for (const group of deployment.groups) {
    if (group.state === 'open' || group.state === 'paused') group.state = state;
    group.order = 'closed';
    for (const bid of group.bids) {
      if (bid.state === 'open') Object.assign(bid, { state: 'closed', endedAt: height });
    }
  }
}

function end(core: Core, deployment: Deployment, tx: number): Tx {
  const height = heightOf(core);
  const overdrawn = settle(deployment, height);
  refund(core, deployment, tx);
  endGroups(core, deployment, overdrawn);
  deployment.state = 'closed';
  deployment.closedOn = height;
  record(deployment, { kind: 'closed', height, tx, amount: deployment.escrow.refunded });
  return { tx, height };
}

/**
 * MsgCloseDeployment: settles, gives the rest back and ends every lease. Closing a closed one is
 * no transaction and no error, as the Console API has it.
 */
export function closeDeployment(core: Core, dseq: string): Tx | null {
  const deployment = findDeployment(core, dseq);
  if (deployment.state === 'closed') return null;
  return end(core, deployment, nextTx(core));
}

/** Settles an account; one that has run dry closes its deployment as the chain does. */
export function settleAccount(core: Core, deployment: Deployment, tx: number): boolean {
  if (deployment.state !== 'active') return false;
  const overdrawn = settle(deployment, heightOf(core));
  if (overdrawn) end(core, deployment, tx);
  return overdrawn;
}

/**
 * MsgAccountDeposit. An open account only grows; an overdrawn one pays its debt first and, when
 * that is paid, gives the rest back and is closed.
 * @throws ChainError
 */
export function deposit(core: Core, dseq: string, amount: Amount): Tx {
  const deployment = findDeployment(core, dseq);
  const { escrow } = deployment;
  if (escrow.state === 'closed') throw new ChainError('account closed');
  if (units(amount) <= 0n) throw new ChainError('invalid deposit: amount must be positive');
  if (units(core.state.credits) < units(amount)) {
    throw new ChainError('invalid deposit: insufficient balance');
  }
  const height = heightOf(core);
  const tx = nextTx(core);
  pay(core, deployment, plain(units(amount)), tx);
  record(deployment, { kind: 'deposit', height, tx, amount });
  if (escrow.state === 'overdrawn' && units(escrow.funds) >= 0n) refund(core, deployment, tx);
  return { tx, height };
}
