import { isOpenLease } from '#sim/engine/core.ts';
import type { Deployment, Lease } from '#sim/engine/state.ts';
import type { World } from '#sim/engine/world.ts';
import type { Spelling } from '#sim/http/dialects/spelling.ts';
import { DENOM } from './denom.ts';
import { escrowShape } from './escrow.ts';
import { statusShape } from './status.ts';

/** Where a deployment is shown: by itself, or as a row of the list. */
export type As = 'detail' | 'row';

const bidHeight = ({ groups }: Deployment, lease: Lease): number =>
  groups
    .find(({ gseq }) => gseq === lease.gseq)
    ?.bids.findLast(({ provider }) => provider === lease.provider)?.createdAt ?? lease.createdAt;

function reason(spelling: Spelling, lease: Lease): { reason?: string } {
  const { leaseReason } = spelling;
  const shown = leaseReason === 'always' || (leaseReason === 'closed' && lease.closedOn > 0);
  return shown ? { reason: lease.reason } : {};
}

function leaseShape(
  spelling: Spelling,
  world: World,
  deployment: Deployment,
  lease: Lease,
  as: As,
) {
  const { gseq, oseq, provider, state, price, createdAt, closedOn } = lease;
  return {
    id: {
      owner: world.owner,
      dseq: deployment.dseq,
      gseq,
      oseq,
      provider,
      bseq: spelling.bseq(bidHeight(deployment, lease)),
    },
    state,
    price: { denom: DENOM, amount: spelling.amount(price) },
    created_at: String(createdAt),
    closed_on: closedOn === 0 ? spelling.notClosed : String(closedOn),
    ...reason(spelling, lease),
    ...(as === 'detail' || spelling.rowStatus
      ? { status: statusShape(spelling, world.leaseStatus(deployment, lease)) }
      : {}),
  };
}

/** The leases of a deployment as a row or a detail shows them. */
function leasesShape(spelling: Spelling, world: World, deployment: Deployment, as: As) {
  const { leases } = deployment;
  const shown = spelling.leases === 'open' ? leases.filter(isOpenLease) : leases;
  return shown.map((lease) => leaseShape(spelling, world, deployment, lease, as));
}

/** A deployment as every operation on it answers (GET /v1/deployments/{dseq}). */
export function deploymentShape(spelling: Spelling, world: World, deployment: Deployment, as: As) {
  const { owner, granter } = world;
  const { dseq, state, hash, createdAt, escrow } = deployment;
  return {
    deployment: { id: { owner, dseq }, state, hash, created_at: String(createdAt) },
    leases: leasesShape(spelling, world, deployment, as),
    escrow_account: escrowShape(spelling, { owner, granter, dseq }, escrow),
  };
}
