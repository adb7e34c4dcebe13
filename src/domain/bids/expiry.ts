/** How long bids can still be accepted. */
import { blocksToSeconds, secondsToBlocks } from '#domain/chain/block-time.ts';
import type { HeightNow } from '#domain/chain/height.ts';
import { approximate, atLeastZero, dec, min, type Big } from '#domain/money/decimal.ts';
import { isLiveBid, type BidRecord } from './facts.ts';

/**
 * Providers withdraw a bid that was not taken after five minutes (akash-network/provider
 * `--bid-timeout`): so many blocks at the usual pace. Counted in blocks, so that it stays true of a
 * simulated chain that runs faster.
 */
const BID_BLOCKS = dec(secondsToBlocks('300'));

/** Blocks since a bid was made; none where the height lags behind it. */
const blocksSince = ({ bid }: BidRecord, { height }: HeightNow): Big =>
  atLeastZero(dec(height).minus(dec(bid.created_at)));

const seconds = (blocks: Big, { blockSeconds }: HeightNow): number =>
  approximate(blocksToSeconds(blocks, blockSeconds));

/** Seconds since a bid was made. */
export const bidAge = (record: BidRecord, now: HeightNow): number =>
  seconds(blocksSince(record, now), now);

/** Seconds until its provider withdraws a bid, zero once that is due. The bid's state, not this, says that it is over. */
export const secondsLeft = (record: BidRecord, now: HeightNow): number =>
  seconds(BID_BLOCKS.minus(min(BID_BLOCKS, blocksSince(record, now))), now);

/**
 * The countdown of a launch in seconds: until the first of the chosen bids runs out or, with nothing
 * chosen, until the last live bid does. Null without live bids.
 */
export function launchCountdown(
  { bids, chosen }: { bids: readonly BidRecord[]; chosen: readonly BidRecord[] },
  now: HeightNow,
): number | null {
  const left = (records: readonly BidRecord[]): number[] =>
    records.filter(isLiveBid).map((record) => secondsLeft(record, now));
  const picked = left(chosen);
  if (picked.length > 0) return Math.min(...picked);
  const open = left(bids);
  return open.length > 0 ? open.reduce((a, b) => Math.max(a, b)) : null;
}
