import { Price } from '#components/money/price.tsx';
import { isLiveLease } from '#domain/escrow/facts.ts';
import type { FleetRow } from '#pages/deployments/rows/fleet-row.ts';
import { EscrowCell } from './escrow-cell.tsx';
import { HealthCell } from './health-cell.tsx';
import { NameCell } from './name-cell.tsx';
import { Resume } from './provider-cell.tsx';

/** Name and health in one cell, for a phone. */
export function SummaryCell({ row }: { row: FleetRow }) {
  return (
    <div className="grid gap-0.5">
      <NameCell row={row} />
      <HealthCell row={row} />
    </div>
  );
}

/** Escrow and cost in one cell, for a phone; for a launch the way on. */
export function MoneyCell({ row }: { row: FleetRow }) {
  const live = row.deployment.leases.some(isLiveLease);
  return (
    <div className="grid min-w-0 gap-0.5">
      <div className="min-w-0">
        <EscrowCell row={row} />
      </div>
      {live ? (
        <span className="text-sm text-fg-3">
          <Price perBlock={row.perBlock} per="hour" focusable={false} />
        </span>
      ) : null}
      {row.health.kind === 'no-lease' ? (
        <span>
          <Resume row={row} />
        </span>
      ) : null}
    </div>
  );
}
