import type { Bid } from '#api/contract/bids.ts';
import { bidAge, launchCountdown } from '#domain/bids/expiry.ts';
import { formatDuration } from '#domain/chain/duration.ts';
import { Pill } from '#ui/feedback/badge.tsx';
import { useHeightNow } from './launch-clock.ts';
import { TimeLeft } from './time-left.tsx';

/** How many bids there are, and how long ago the newest was made. */
export function BidCount({ bids }: { bids: readonly Bid[] }) {
  const now = useHeightNow();
  if (bids.length === 0) return <Pill tone="info">no bids yet</Pill>;
  const ages = now ? bids.map((bid) => bidAge(bid, now)) : [];
  const newest = ages.length > 0 ? ages.reduce((a, b) => Math.min(a, b)) : null;
  return (
    <Pill tone="ok">
      {bids.length} {bids.length === 1 ? 'bid' : 'bids'}
      {newest === null ? null : ` · newest ${formatDuration(newest)} ago`}
    </Pill>
  );
}

type LaunchTimerProps = { bids: readonly Bid[]; chosen: readonly Bid[] };

/** Until the first of the chosen bids is withdrawn, else until the last of all is. */
export function LaunchTimer({ bids, chosen }: LaunchTimerProps) {
  const now = useHeightNow();
  const left = now && launchCountdown({ bids, chosen }, now);
  if (left === null) return null;
  const label = chosen.length > 0 ? 'Chosen bids expire in' : 'Bids expire in';
  return (
    <Pill>
      {label}{' '}
      <b>
        <TimeLeft seconds={left} label={label} />
      </b>
    </Pill>
  );
}
