/** The indexer's public pages: deployments of an address, and the story of one. */
import * as v from 'valibot';
import { dec18 } from '#sim/engine/units.ts';
import type { Deployment, Lease } from '#sim/engine/state.ts';
import type { World } from '#sim/engine/world.ts';
import { countField, dseqOf } from '#sim/http/fields.ts';
import { notFound } from '#sim/http/problem.ts';
import { check } from '#sim/http/read-json.ts';
import type { RouteContext } from '#sim/http/route.ts';
import { DENOM } from '#sim/http/shapes/denom.ts';
import { escrowShape } from '#sim/http/shapes/escrow.ts';
import { groupShape } from '#sim/http/shapes/group.ts';
import { messageType } from '#sim/http/shapes/message-type.ts';
import { observed } from '#sim/http/dialects/observed.ts';
import { totalsOf } from '#sim/http/shapes/totals.ts';

const MOST = 100;
/** Blocks of a month as the server counts them: 30.437 days of 600 blocks an hour. */
const BLOCKS_A_MONTH = 438_292.8;

const listParams = v.object({ skip: countField(0), limit: countField(1) });
const listQuery = v.object({
  status: v.optional(v.picklist(['active', 'closed'])),
  reverseSorting: v.optional(v.picklist(['true', 'false']), 'false'),
});

const dateOf = (world: World, height: number): string =>
  new Date(world.timeOf(height)).toISOString();

const monthly = (price: string): number => Math.round(Number(price) * BLOCKS_A_MONTH);

function rowShape(world: World, deployment: Readonly<Deployment>) {
  const { owner, granter } = world;
  const { dseq } = deployment;
  return {
    owner,
    dseq,
    status: deployment.state,
    createdHeight: deployment.createdAt,
    ...totalsOf(world.groups(deployment)),
    escrowAccount: escrowShape(observed.spelling, { owner, granter, dseq }, deployment.escrow),
    leases: deployment.leases.map(({ gseq, oseq, provider, state, price }) => ({
      id: `${dseq}${gseq}${oseq}`,
      owner,
      provider: { address: provider, hostUri: world.provider(provider)?.hostUri ?? '' },
      dseq,
      gseq,
      oseq,
      state,
      price: { denom: DENOM, amount: dec18(price) },
    })),
  };
}

/** A page of an address's deployments, closed ones too; nobody else's exist here. */
export function listAddressDeployments({ world, params, query }: RouteContext) {
  const { engine } = world;
  const { skip = 0, limit = MOST } = check(listParams, params);
  const { status, reverseSorting } = check(listQuery, query);
  if (params['address'] !== engine.owner) return { count: 0, results: [] };
  const page = engine.page({
    state: status ?? 'all',
    skip,
    limit: Math.min(limit, MOST),
    newestFirst: reverseSorting === 'true',
  });
  return { count: page.total, results: page.items.map((one) => rowShape(engine, one)) };
}

function leaseShape(world: World, deployment: Readonly<Deployment>, lease: Lease) {
  const provider = world.provider(lease.provider);
  const group = world.groups(deployment).filter(({ gseq }) => gseq === lease.gseq);
  const closed = lease.closedOn > 0;
  return {
    gseq: lease.gseq,
    oseq: lease.oseq,
    provider: {
      address: lease.provider,
      hostUri: provider?.hostUri ?? '',
      isDeleted: provider === null,
      attributes: provider?.attributes ?? [],
    },
    status: lease.state,
    createdHeight: lease.createdAt,
    createdDate: dateOf(world, lease.createdAt),
    closedHeight: closed ? lease.closedOn : null,
    closedDate: closed ? dateOf(world, lease.closedOn) : null,
    monthlyCostUDenom: monthly(lease.price),
    ...totalsOf(group),
  };
}

/** One deployment with the transactions that touched it. @throws Problem 404 */
export function readPublicDeployment({ world, params }: RouteContext) {
  const { engine } = world;
  const dseq = dseqOf(params);
  const deployment = params['owner'] === engine.owner ? engine.deployment(dseq) : null;
  if (!deployment) throw notFound('Deployment not found');
  const { state, createdAt, closedOn, escrow, leases } = deployment;
  const open = leases.filter((lease) => lease.closedOn === 0);
  return {
    owner: engine.owner,
    dseq,
    balance: Math.max(0, Number(escrow.funds)),
    denom: DENOM,
    status: state,
    createdHeight: createdAt,
    createdDate: dateOf(engine, createdAt),
    closedHeight: closedOn > 0 ? closedOn : null,
    closedDate: closedOn > 0 ? dateOf(engine, closedOn) : null,
    totalMonthlyCostUDenom: open.reduce((sum, { price }) => sum + monthly(price), 0),
    leases: leases.map((lease) => leaseShape(engine, deployment, lease)),
    events: engine.timeline(dseq).map(({ kind, txHash, timeMs }) => ({
      txHash,
      date: new Date(timeMs).toISOString(),
      type: messageType(kind),
    })),
    other: {
      deployment: {
        id: { owner: engine.owner, dseq },
        state,
        hash: deployment.hash,
        created_at: String(createdAt),
      },
      groups: engine.groups(deployment).map((group) => groupShape(engine, deployment, group)),
    },
  };
}
