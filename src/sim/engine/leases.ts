import { ChainError } from './chain-error.ts';
import type { Core } from './core.ts';
import {
  groupOf,
  groupSpec,
  heightOf,
  isOnline,
  isOpenLease,
  nextTx,
  record,
  schedule,
} from './core.ts';
import { endLease, findDeployment, settleAccount } from './deployments.ts';
import type { Tx } from './deployments.ts';
import { paidUntil } from './ledger.ts';
import type { Task } from './queue.ts';
import { pick } from './random.ts';
import type { Bid, Deployment, Group, Lease, LeaseReason } from './state.ts';
import { reserve } from './usage.ts';

/** A provider's chosen bid. */
export type Pick = { gseq: number; oseq: number; provider: string };

/** Blocks in which a provider that watches its funds finds that an account ran dry (10 min). */
const FUNDS_CHECK_BLOCKS = 98;

function refuse(index: number, reason: string): never {
  throw new ChainError(`failed to execute message; message index: ${index}: ${reason}`);
}

function chosen(deployment: Deployment, wanted: Pick, index: number): { group: Group; bid: Bid } {
  const group = groupOf(deployment, wanted.gseq);
  const bid = group?.bids.findLast((one) => one.provider === wanted.provider);
  if (group === undefined || bid === undefined || group.oseq !== wanted.oseq) {
    return refuse(index, 'bid not found');
  }
  if (bid.state !== 'open') return refuse(index, 'bid not open');
  if (group.order !== 'open' || group.state !== 'open') return refuse(index, 'order not open');
  return { group, bid };
}

function startLease(core: Core, deployment: Deployment, group: Group, bid: Bid, tx: number): void {
  const height = heightOf(core);
  for (const other of group.bids) {
    if (other.state === 'open') Object.assign(other, { state: 'lost', endedAt: height });
  }
  Object.assign(bid, { state: 'active', endedAt: 0 });
  group.order = 'active';
  const { gseq, oseq } = group;
  const { provider, price } = bid;
  deployment.leases.push({
    gseq,
    oseq,
    provider,
    state: 'active',
    price,
    createdAt: height,
    closedOn: 0,
    reason: 'lease_closed_invalid',
    rollouts: [],
  });
  reserve(core, provider, groupSpec(core, deployment.ordered, gseq));
  record(deployment, { kind: 'lease', height, tx, provider, gseq });
  const { manifestWait, withdrawEvery } = core.state.params;
  const task = { dseq: deployment.dseq, gseq, oseq, provider };
  schedule(core, { ...task, kind: 'manifest-timeout', height: height + manifestWait });
  const first = pick(1, withdrawEvery, 'withdraw', provider, deployment.dseq, gseq);
  schedule(core, { ...task, kind: 'withdraw', height: height + first });
}

function watchFunds(core: Core, deployment: Deployment, lease: Lease): void {
  if (core.providers.get(lease.provider)?.temper.monitorsFunds !== true) return;
  const until = paidUntil(deployment);
  if (until === null) return;
  const { dseq } = deployment;
  const { gseq, oseq, provider } = lease;
  const late = pick(1, FUNDS_CHECK_BLOCKS, 'funds', provider, dseq, until);
  const height = Math.max(until, heightOf(core)) + late;
  schedule(core, { kind: 'funds-check', height, dseq, gseq, oseq, provider });
}

/**
 * MsgCreateLease for each pick, in one transaction: all or none. Where a lease that is not
 * closed exists already nothing happens at all, as the Console API has it.
 * @returns null when nothing was sent
 * @throws ChainError
 */
export function createLeases(core: Core, dseq: string, picks: readonly Pick[]): Tx | null {
  const deployment = findDeployment(core, dseq);
  if (deployment.leases.some((lease) => lease.state !== 'closed')) return null;
  if (deployment.state !== 'active') throw new ChainError('Deployment closed');
  const pairs = picks.map((wanted, index) => chosen(deployment, wanted, index));
  const doubled = picks.findIndex((one, at) => picks.findIndex((o) => o.gseq === one.gseq) < at);
  if (doubled >= 0) refuse(doubled, 'order not open');
  const tx = nextTx(core);
  if (settleAccount(core, deployment, tx)) throw new ChainError('account overdrawn');
  for (const { group, bid } of pairs) startLease(core, deployment, group, bid, tx);
  for (const lease of deployment.leases.filter(isOpenLease)) watchFunds(core, deployment, lease);
  return { tx, height: heightOf(core) };
}

function leaseOf(deployment: Deployment, at: Task | Pick): Lease | undefined {
  return deployment.leases.find(
    (lease) =>
      lease.gseq === at.gseq &&
      lease.oseq === at.oseq &&
      lease.provider === at.provider &&
      isOpenLease(lease),
  );
}

/** The provider takes what is due to it, and comes again a day later. */
export function withdraw(core: Core, deployment: Deployment, task: Task): void {
  const lease = leaseOf(deployment, task);
  if (lease === undefined) return;
  const again = { ...task, height: heightOf(core) + core.state.params.withdrawEvery };
  if (!isOnline(core, lease.provider)) return schedule(core, again);
  const tx = nextTx(core);
  const { provider, gseq } = lease;
  record(deployment, { kind: 'withdrawn', height: heightOf(core), tx, provider, gseq });
  if (!settleAccount(core, deployment, tx)) schedule(core, again);
}

/** A watchful provider looks whether the account still pays. */
export function checkFunds(core: Core, deployment: Deployment, task: Task): void {
  const lease = leaseOf(deployment, task);
  if (lease === undefined) return;
  if (!isOnline(core, lease.provider)) {
    return schedule(core, { ...task, height: heightOf(core) + FUNDS_CHECK_BLOCKS });
  }
  const until = paidUntil(deployment);
  if (until !== null && until >= heightOf(core)) return watchFunds(core, deployment, lease);
  settleAccount(core, deployment, nextTx(core));
}

/** MsgCloseBid of a provider: its lease ends, the deployment lives on with the group paused. */
export function closeByProvider(
  core: Core,
  dseq: string,
  gseq: number,
  reason: LeaseReason,
): Tx | null {
  const deployment = findDeployment(core, dseq);
  const lease = deployment.leases.find((one) => one.gseq === gseq && isOpenLease(one));
  const group = groupOf(deployment, gseq);
  if (lease === undefined || group === undefined) return null;
  const height = heightOf(core);
  const tx = nextTx(core);
  const { provider } = lease;
  if (settleAccount(core, deployment, tx)) return { tx, height };
  endLease(core, deployment, lease, 'closed', reason);
  group.state = 'paused';
  record(deployment, { kind: 'lease-closed', height, tx, provider, gseq });
  return { tx, height };
}

/** A lease whose manifest never came is given up by its provider. */
export function dropWithoutManifest(core: Core, deployment: Deployment, task: Task): void {
  const lease = leaseOf(deployment, task);
  if (lease === undefined || lease.rollouts.length > 0) return;
  closeByProvider(core, deployment.dseq, task.gseq, 'lease_closed_reason_manifest_timeout');
}
