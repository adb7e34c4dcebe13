import { useMoneyTerms } from '#components/money/use-money-terms.ts';
import { formatDuration } from '#domain/chain/duration.ts';
import { blocksToSeconds } from '#domain/chain/block-time.ts';
import { approximate, atLeastZero, dec } from '#domain/money/decimal.ts';
import type { LaunchGroup } from '#pages/bids/launch/launch-groups.ts';
import { useHeightNow } from '#pages/bids/launch/launch-clock.ts';
import { demands, waitingFor, type Waiting } from './waiting-words.ts';

/** Seconds since the deployment was created; null where the height is not known. */
function useWaited(createdAt: string): number | null {
  const now = useHeightNow();
  if (!now) return null;
  const blocks = atLeastZero(dec(now.height).minus(dec(createdAt)));
  return approximate(blocksToSeconds(blocks, now.blockSeconds));
}

const HEADINGS: Record<Waiting, string> = {
  usual: 'Waiting for bids',
  late: 'Still no bids',
  long: 'Nobody bids',
};

const WORDS: Record<Waiting, string> = {
  usual: 'The first usually arrive within seconds, and nearly all within a minute.',
  late: 'Nearly all bids arrive within a minute. A few providers take longer; it is likely that few can run this group.',
  long: 'After so long more bids are unlikely. Waiting costs nothing but time: the deposit stays yours until a bid is accepted.',
};

/** A group that nobody has bid for: how long that is usual, then what may be in the way. */
export function GroupWaiting({ group, createdAt }: { group: LaunchGroup; createdAt: string }) {
  const waited = useWaited(createdAt);
  const terms = useMoneyTerms(false);
  const waiting = waitingFor(waited);
  const reasons = waiting === 'usual' ? [] : demands(group.summary, terms);
  return (
    <div className="grid min-h-24 content-start gap-1.5 px-3.5 pb-4">
      <p className="flex flex-wrap items-center gap-x-2 font-medium">
        {waiting === 'long' ? null : <span className="ui-spinner" aria-hidden="true" />}
        {HEADINGS[waiting]}
        {waited === null ? null : (
          <span className="font-normal text-fg-3">for {formatDuration(waited)}</span>
        )}
      </p>
      <p className="max-w-prose text-fg-2">{WORDS[waiting]}</p>
      {reasons.length > 0 ? (
        <>
          <p className="mt-1 font-medium">What this group demands</p>
          <ul className="grid max-w-prose list-disc gap-0.5 pl-4 text-fg-2 wrap-anywhere">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
