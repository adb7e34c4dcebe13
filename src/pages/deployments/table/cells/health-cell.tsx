import { HealthStatus } from '#components/state/health-status.tsx';
import { Countdown } from '#components/time/countdown.tsx';
import { useNow } from '#components/time/use-now.ts';
import { closingReason } from '#domain/deployment/closing-reason.ts';
import type { FleetRow } from '#pages/deployments/rows/fleet-row.ts';
import { Status } from '#ui/feedback/badge.tsx';

/** Providers withdraw a bid five minutes after making it; the first ones come within seconds. */
const BIDS_LAST_MS = 300_000;
const SECOND_MS = 1000;

/** How long the first bids of a young launch are still there. Nothing once that is over. */
function BidsLeft({ createdMs }: { createdMs: number }) {
  const left = createdMs + BIDS_LAST_MS - useNow(SECOND_MS);
  if (left <= 0) return <span className="text-fg-3">bids may have expired</span>;
  return (
    <span className="text-fg-3">
      first bids expire in{' '}
      <Countdown seconds={left / SECOND_MS} label="Until the first bids expire" />
    </span>
  );
}

type HealthProps = { row: Pick<FleetRow, 'health' | 'createdMs' | 'deployment'> };

/** Why a deployment that nothing runs any more came to this. */
function Ended({ row: { deployment } }: HealthProps) {
  const last = deployment.leases.at(-1);
  const reason = last && closingReason(last);
  return reason ? <span className="text-fg-3">{reason.short}</span> : null;
}

function Detail({ row }: HealthProps) {
  const { kind } = row.health;
  if (kind === 'no-lease' && row.createdMs !== null) return <BidsLeft createdMs={row.createdMs} />;
  if (kind === 'lost-lease') return <Ended row={row} />;
  return null;
}

/** How a deployment is doing, as far as the list knows. */
export function HealthCell({ row }: HealthProps) {
  const { kind, health } = row.health;
  return (
    <div className="grid min-w-0 justify-items-start">
      {kind === 'out-of-funds' ? (
        <Status tone="bad">out of funds</Status>
      ) : (
        <HealthStatus health={health} />
      )}
      <span className="text-sm empty:hidden">
        <Detail row={row} />
      </span>
    </div>
  );
}
