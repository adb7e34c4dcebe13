import { gpuFor } from '#sim/market/gpu.ts';
import type { GpuStock } from '#sim/market/provider.ts';
import type { ResourceUnit } from '#sim/market/spec.ts';
import { timeOf } from './clock.ts';
import type { Core } from './core.ts';
import { groupSpec, heightOf, txHash } from './core.ts';
import { findDeployment } from './deployments.ts';
import { hexOf } from './identity.ts';
import { laggedCredits } from './ledger.ts';
import type { Amount, Bid, Deployment, DeploymentState, TimelineKind } from './state.ts';
import { most, plain, units } from './units.ts';

/** One resource unit of an offer, and the GPU the provider would put in. */
type OfferedUnit = { unit: ResourceUnit; gpu: GpuStock | null };

export type BidView = Readonly<Bid> & {
  dseq: string;
  gseq: number;
  oseq: number;
  offer: OfferedUnit[];
  /** Seconds of notice before the provider takes a lease back; null without that promise. */
  reclamationWindow: number | null;
};

/** All bids of all groups, whatever their state, in order of arrival. */
export function bidsOf(core: Core, dseq: string): BidView[] {
  const deployment = core.deployments.get(dseq);
  if (deployment === undefined) return [];
  return deployment.groups.flatMap((group) => {
    const { resources } = groupSpec(core, deployment.ordered, group.gseq);
    return group.bids.map((bid) => {
      const provider = core.providers.get(bid.provider);
      const offer = resources.map((unit) => ({
        unit,
        gpu: provider === undefined || unit.gpu.units === 0 ? null : gpuFor(provider, unit),
      }));
      const { gseq, oseq } = group;
      const reclamationWindow = provider?.reclamationWindow ?? null;
      return { ...bid, dseq, gseq, oseq, offer, reclamationWindow };
    });
  });
}

export type Page = {
  state: DeploymentState | 'all';
  skip: number;
  limit: number;
  newestFirst: boolean;
};

/** A page of deployments, oldest first unless told, and how many there are in all. */
export function pageOf(core: Core, page: Page): { items: readonly Deployment[]; total: number } {
  const { deployments } = core.state;
  const wanted =
    page.state === 'all' ? deployments : deployments.filter((one) => one.state === page.state);
  const ordered = page.newestFirst ? wanted.toReversed() : wanted;
  return { items: ordered.slice(page.skip, page.skip + page.limit), total: wanted.length };
}

export type TimelineView = {
  kind: TimelineKind | 'bid';
  height: number;
  timeMs: number;
  txHash: string;
  provider: string | null;
  gseq: number | null;
  /** µact. */
  amount: Amount | null;
};

/** What happened to a deployment on chain, oldest first. */
export function timelineOf(core: Core, dseq: string): TimelineView[] {
  const deployment = findDeployment(core, dseq);
  const { state } = core;
  const told = deployment.timeline.map((event) => ({
    kind: event.kind,
    height: event.height,
    txHash: txHash(state, event.tx),
    provider: event.provider ?? null,
    gseq: event.gseq ?? null,
    amount: event.amount ?? null,
  }));
  const bids = deployment.groups.flatMap(({ gseq, oseq, bids }) =>
    bids.map((bid) => ({
      kind: 'bid' as const,
      height: bid.createdAt,
      txHash: hexOf(`${state.seed}/bid/${dseq}/${gseq}/${oseq}/${bid.provider}`),
      provider: bid.provider,
      gseq,
      amount: bid.price,
    })),
  );
  return [...told, ...bids]
    .sort((a, b) => a.height - b.height)
    .map((event) => ({ ...event, timeMs: timeOf(state.clock, event.height) }));
}

export type Balances = {
  /** µact as the ledger has it. */
  credits: Amount;
  /** µact as a reader behind a cache sees it. */
  laggedCredits: Amount;
  /** µact held by open escrow accounts, as last settled. */
  deployments: Amount;
};

export function balancesOf(core: Core): Balances {
  const held = core.state.deployments.reduce(
    (sum, one) => (one.state === 'active' ? sum + most(units(one.escrow.funds), 0n) : sum),
    0n,
  );
  const { credits } = core.state;
  return { credits, laggedCredits: laggedCredits(core), deployments: plain(held) };
}

export type Block = { height: number; timeMs: number; hash: string; proposer: string };

const PROPOSERS = ['Harbour Nodes', 'Overlock', 'Ten31 Stake', 'Lightkeeper', 'Polar Validators'];

/** A block that exists already; null otherwise. */
export function blockAt(core: Core, height: number): Block | null {
  const { clock, name } = core.state;
  const first = clock.anchors[0]?.height ?? 0;
  if (!Number.isInteger(height) || height < first || height > heightOf(core)) return null;
  return {
    height,
    timeMs: timeOf(clock, height),
    hash: hexOf(`${name}/block/${height}`),
    proposer: PROPOSERS[height % PROPOSERS.length] ?? '',
  };
}
