/** Where a launch stands. Computed from what the server says every time, never stored. */
import { isLiveBid, type BidRecord } from '#domain/bids/facts.ts';
import { hasRun, isActive, liveLeases, type DeploymentRecord } from './facts.ts';

/**
 * - `quoting`: no group has a live bid yet (`expired`: there were bids, none is open any more)
 * - `choosing`: bids can be chosen; `waitingFor` are the groups without any
 * - `partly-leased`: some groups have a lease, `missing` have none; the API takes leases for all
 *   groups in one call only, so that these can no longer be added
 * - `leased`: every group is leased; health tells how its services do
 * - `ended`: active on chain, but its leases are closed; nothing runs and nothing is being paid
 * - `closed`
 */
export type LaunchStage =
  | { kind: 'quoting'; expired: boolean }
  | { kind: 'choosing'; waitingFor: number[] }
  | { kind: 'partly-leased'; missing: number[] }
  | { kind: 'leased' }
  | { kind: 'ended' }
  | { kind: 'closed' };

/** `bids`: all that GET /v1/bids returned. `gseqs`: the groups of the SDL where it is known, else those that bids and leases name. */
export function launchStage(
  record: DeploymentRecord,
  { bids, gseqs }: { bids: readonly BidRecord[]; gseqs: readonly number[] | null },
): LaunchStage {
  if (!isActive(record)) return { kind: 'closed' };
  const leased = new Set(liveLeases(record).map(({ id }) => id.gseq));
  const groups = gseqs ?? [
    ...new Set([...record.leases.map(({ id }) => id.gseq), ...bids.map(({ bid }) => bid.id.gseq)]),
  ];
  const missing = groups.filter((gseq) => !leased.has(gseq));
  if (leased.size > 0)
    return missing.length > 0 ? { kind: 'partly-leased', missing } : { kind: 'leased' };
  const live = new Set(bids.filter(isLiveBid).map(({ bid }) => bid.id.gseq));
  if (live.size > 0)
    return { kind: 'choosing', waitingFor: groups.filter((gseq) => !live.has(gseq)) };
  if (hasRun(record)) return { kind: 'ended' };
  return { kind: 'quoting', expired: bids.length > 0 };
}
