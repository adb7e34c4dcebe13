import { queryOptions } from '@tanstack/react-query';
import { listBids, type Bid } from '#api/contract/bids.ts';
import { keys } from '#api/client/keys.ts';
import type { Session } from './create-session.ts';

const SECOND = 1000;
const WAITING = 2 * SECOND;
const QUIET = 10 * SECOND;
/** Bids come within a minute of the order; what has not changed for so long is quiet. */
const QUIET_AFTER = 45 * SECOND;
const NONE_AFTER = 180 * SECOND;

/** `gseq/oseq/provider/bseq`: names a bid of one deployment. */
export const bidKey = ({ bid: { id } }: Bid): string =>
  `${id.gseq}/${id.oseq}/${id.provider}/${id.bseq}`;

/** Price and offer of a bid never change, only what became of it. */
const sameBid = (a: Bid, b: Bid): boolean =>
  a.bid.state === b.bid.state &&
  a.bid.price.amount === b.bid.price.amount &&
  a.bid.created_at === b.bid.created_at &&
  a.escrow_account.state.state === b.escrow_account.state.state;

/** Keeps the identity of bids that stayed the same, and of the list if all did. */
export function shareBids(previous: Bid[] | undefined, next: Bid[]): Bid[] {
  if (!previous) return next;
  const known = new Map(previous.map((bid) => [bidKey(bid), bid]));
  const shared = next.map((bid) => {
    const before = known.get(bidKey(bid));
    return before && sameBid(before, bid) ? before : bid;
  });
  const unchanged =
    shared.length === previous.length && shared.every((bid, i) => bid === previous[i]);
  return unchanged ? previous : shared;
}

/** When each list of bids was first seen; an unchanged one keeps its identity and so its time. */
const firstSeen = new WeakMap<Bid[], number>();

/** Milliseconds to the next read: 2 s while bids may come, longer once nothing has come for a while. */
export function bidsInterval(bids: Bid[] | undefined, now: number): number {
  if (!bids) return WAITING;
  const since = firstSeen.get(bids) ?? now;
  firstSeen.set(bids, since);
  return now - since > (bids.length > 0 ? QUIET_AFTER : NONE_AFTER) ? QUIET : WAITING;
}

/** Every bid of a deployment in every state; empty while providers think. Stops while hidden. */
export const bidsQuery = (session: Session, dseq: string) =>
  queryOptions({
    queryKey: keys.bids(dseq),
    queryFn: ({ signal }) => session.client.call(listBids, { query: { dseq }, signal }),
    structuralSharing: (previous, next) => shareBids(previous as Bid[] | undefined, next as Bid[]),
    staleTime: 0,
    refetchInterval: ({ state }) => bidsInterval(state.data, session.clock()),
  });
