import { useQuery } from '@tanstack/react-query';
import { fleetQuery } from '#api/queries/fleet.ts';
import { lastVisit } from '#api/queries/fleet-snapshot.ts';
import { usePausedUntil, useSession } from '#api/queries/session.tsx';
import { Moment } from '#components/time/moment.tsx';
import { useNow } from '#components/time/use-now.ts';
import { formatDuration } from '#domain/chain/duration.ts';
import { Dot } from '#ui/feedback/badge.tsx';

const SECOND_MS = 1000;
/** A read that is later than this is late. */
const LATE_MS = 60_000;
const grouped = new Intl.NumberFormat('en-US');

function Age({ sinceMs, late }: { sinceMs: number; late: number }) {
  const age = Math.max(0, useNow(SECOND_MS) - sinceMs);
  const text = age < SECOND_MS ? 'just now' : `${formatDuration(age / SECOND_MS)} ago`;
  return (
    <>
      <Dot tone={age > late ? 'warn' : 'ok'} />
      <span>
        updated {text}
        {age > late ? '' : ' · live'}
      </span>
    </>
  );
}

/** How old what is shown is. Follows the reads by itself, so that the page need not. */
export function Freshness() {
  const session = useSession();
  const { data, errorUpdatedAt, dataUpdatedAt } = useQuery(fleetQuery(session));
  const failed = errorUpdatedAt > dataUpdatedAt;
  const paused = usePausedUntil() !== null;
  if (!data) return null;
  const seen = data.state === 'last-visit' ? lastVisit(session) : null;
  return (
    <span className="inline-flex items-center gap-1.5 text-sm text-fg-3">
      {data.state === 'last-visit' ? (
        <>
          <Dot tone="warn" />
          <span>
            from your last visit
            {seen === null ? null : (
              <>
                , <Moment ms={seen} />
              </>
            )}
            {failed ? '' : ' · refreshing'}
          </span>
        </>
      ) : null}
      {data.state === 'loading' ? (
        <>
          <Dot tone="info" />
          <span>{grouped.format(data.rows.length)} so far …</span>
        </>
      ) : null}
      {data.state === 'whole' ? (
        <Age
          sinceMs={dataUpdatedAt}
          late={failed || paused ? 0 : LATE_MS + data.rows.length * 20}
        />
      ) : null}
    </span>
  );
}
