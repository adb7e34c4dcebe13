import type { Bid } from '#api/contract/bids.ts';
import { TimeLeft } from '#pages/bids/launch/time-left.tsx';
import { BidStatus } from '#components/state/bid-status.tsx';
import { bidAge, secondsLeft } from '#domain/bids/expiry.ts';
import { isLiveBid } from '#domain/bids/facts.ts';
import { formatDuration } from '#domain/chain/duration.ts';
import { useHeightNow } from '#pages/bids/launch/launch-clock.ts';

/** How long an open bid stands, ticking; of one that is over, why. */
export function BidTime({ bid }: { bid: Bid }) {
  return isLiveBid(bid) ? <OpenBidTime bid={bid} /> : <BidStatus state={bid.bid.state} />;
}

function OpenBidTime({ bid }: { bid: Bid }) {
  const now = useHeightNow();
  if (!now) return <BidStatus state={bid.bid.state} />;
  return (
    <>
      <TimeLeft seconds={secondsLeft(bid, now)} label="Bid expires in" />
      <div className="text-xs whitespace-nowrap text-fg-3">
        {formatDuration(bidAge(bid, now))} old
      </div>
    </>
  );
}
