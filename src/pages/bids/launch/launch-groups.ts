import type { Bid } from '#api/contract/bids.ts';
import type { Lease } from '#api/contract/lease.ts';
import { groupBids } from '#domain/bids/rank.ts';
import type { GroupSummary } from '#domain/sdl/types.ts';

/** One group of the deployment: what it asks for, where the SDL is known, and everything bid for it. */
export type LaunchGroup = { gseq: number; summary: GroupSummary | null; bids: Bid[] };

type Known = {
  /** Groups of the kept SDL; null where this browser has none. */
  summaries: readonly GroupSummary[] | null;
  bids: readonly Bid[];
  leases: readonly Pick<Lease, 'id'>[];
};

/**
 * Every group, in order. Without the SDL only those that bids and leases name are known; there is
 * always a first one.
 */
export function launchGroups({ summaries, bids, leases }: Known): LaunchGroup[] {
  const leased = leases.map(({ id }) => id.gseq);
  const gseqs = summaries?.map(({ gseq }) => gseq) ?? (leased.length > 0 ? leased : []);
  const groups = groupBids(bids, gseqs.length > 0 || bids.length > 0 ? gseqs : [1]);
  return groups.map(({ gseq, bids }) => ({
    gseq,
    bids,
    summary: summaries?.find((summary) => summary.gseq === gseq) ?? null,
  }));
}

/** `Group 2 · web`, or without the SDL `Group 2`. */
export const groupTitle = ({ gseq, summary }: Pick<LaunchGroup, 'gseq' | 'summary'>): string =>
  summary?.name ? `Group ${gseq} · ${summary.name}` : `Group ${gseq}`;
