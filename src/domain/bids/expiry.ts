/** How long bids can still be accepted. */
import { blocksToSeconds, secondsToBlocks } from '#domain/chain/block-time.ts';
import type { HeightNow } from '#domain/chain/height.ts';
import { approximate, dec, plain } from '#domain/money/decimal.ts';
import { isLiveBid, type BidRecord } from './facts.ts';

/** Providers withdraw a bid that was not taken after five minutes (akash-network/provider `--bid-timeout`). */
export const BID_SECONDS = 300;

/** Seconds since a bid was made, by the blocks since; never negative. */
export function bidAge({ bid }: BidRecord, { height, blockSeconds }: HeightNow): number {
  const blocks = dec(height).minus(dec(bid.created_at));
  return Math.max(0, approximate(blocksToSeconds(blocks, blockSeconds)));
}

/** Seconds until its provider withdraws a bid, zero once that is due. The bid's state, not this, says that it is over. */
export const secondsLeft = (record: BidRecord, now: HeightNow): number =>
  Math.max(0, BID_SECONDS - bidAge(record, now));

/** The height at which a bid runs out; may lie between two blocks. */
export const expiryHeight = ({ bid }: BidRecord, blockSeconds: string): string =>
  plain(dec(bid.created_at).plus(dec(secondsToBlocks(dec(BID_SECONDS), blockSeconds))));

/**
 * The countdown of a launch in seconds: until the first of the chosen bids runs out or, with nothing
 * chosen, until the last live bid does. Null without live bids.
 */
export function launchCountdown(
  { bids, chosen }: { bids: readonly BidRecord[]; chosen: readonly BidRecord[] },
  now: HeightNow,
): number | null {
  const picked = chosen.filter(isLiveBid).map((record) => secondsLeft(record, now));
  if (picked.length > 0) return Math.min(...picked);
  const open = bids.filter(isLiveBid).map((record) => secondsLeft(record, now));
  return open.length > 0 ? open.reduce((a, b) => Math.max(a, b)) : null;
}
