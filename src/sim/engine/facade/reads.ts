import type { GroupSpec } from '#sim/market/spec.ts';
import type { Core } from '#sim/engine/core.ts';
import { balancesOf, bidsOf, blockAt, pageOf, timelineOf } from '#sim/engine/reads.ts';
import type { Balances, BidView, Block, Page, TimelineView } from '#sim/engine/reads.ts';
import type { Deployment, Lease, LedgerEntry, WorldState } from '#sim/engine/state.ts';
import { leaseStatus } from '#sim/engine/workloads.ts';
import type { LeaseStatus } from '#sim/engine/workloads.ts';

/** What a world tells; everything is the world's own record, not a copy: do not change it. */
export function readDesk(core: Core) {
  const { state } = core;
  return {
    deployment: (dseq: string): Readonly<Deployment> | null => core.deployments.get(dseq) ?? null,
    page: (page: Page): { items: readonly Readonly<Deployment>[]; total: number } =>
      pageOf(core, page),
    /** Groups as ordered, with placement and prices. */
    groups: (deployment: Readonly<Deployment>): readonly GroupSpec[] =>
      state.specs[deployment.ordered] ?? [],
    /** Null while the provider is silent, before the manifest, and after the lease's end. */
    leaseStatus: (deployment: Readonly<Deployment>, lease: Lease): LeaseStatus | null =>
      leaseStatus(core, deployment, lease),
    /** Empty for an unknown dseq. */
    bids: (dseq: string): BidView[] => bidsOf(core, dseq),
    /** @throws UnknownDeploymentError */
    timeline: (dseq: string): TimelineView[] => timelineOf(core, dseq),
    balances: (): Balances => balancesOf(core),
    /** Every movement of the credits, oldest first. */
    ledger: (): readonly LedgerEntry[] => state.ledger,
    /** Null before the first block and after the newest. */
    block: (height: number): Block | null => blockAt(core, height),
    /** The whole world as plain JSON. */
    toJSON: (): WorldState => state,
  };
}
