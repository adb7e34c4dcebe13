import type { Lease } from '#api/contract/lease.ts';
import { Price } from '#components/money/price.tsx';
import { Moment } from '#components/time/moment.tsx';
import { momentOf } from '#domain/chain/past.ts';
import { closingReason } from '#domain/deployment/closing-reason.ts';
import { isLiveLease } from '#domain/escrow/facts.ts';
import { group } from '#domain/money/figure.ts';
import { useSlowEscrow } from '#pages/deployment/use-facts.ts';
import type { Known } from '#pages/deployment/use-reading.ts';

/** Names a lease of one deployment. */
export const leaseKey = ({ id }: Lease): string =>
  `${id.gseq}/${id.oseq}/${id.provider}/${id.bseq}`;

/** When a height was, as a moment where the chain's height is known. */
function HeightMoment({ known, height }: { known: Known; height: string }) {
  const { at, nowMs } = useSlowEscrow(known);
  const ms = momentOf(height, at, nowMs);
  if (height === '0') return <span className="text-fg-3">not told</span>;
  return ms === null ? <>block {group(height)}</> : <Moment ms={ms} />;
}

/** From when, and until when where it ended. */
export function LeaseTime({ known, lease }: { known: Known; lease: Lease }) {
  return (
    <>
      <HeightMoment known={known} height={lease.created_at} />
      {lease.closed_on === null ? null : (
        <div className="text-sm text-fg-3">
          until <HeightMoment known={known} height={lease.closed_on} />
        </div>
      )}
    </>
  );
}

/** Its price an hour and a month. One that ended costs nothing any more. */
export function LeasePrice({ lease }: { lease: Lease }) {
  return (
    <span className={isLiveLease(lease) ? undefined : 'text-fg-3'}>
      <Price perBlock={[lease.price]} per="hour" />
      <span className="block text-sm">
        <Price perBlock={[lease.price]} per="month" />
      </span>
    </span>
  );
}

/** Why it ended, in a sentence or two; nothing while it is live. */
export function EndWords({ lease }: { lease: Lease }) {
  const reason = closingReason(lease);
  return reason ? <div className="mt-0.5 max-w-prose text-sm text-fg-2">{reason.long}</div> : null;
}
