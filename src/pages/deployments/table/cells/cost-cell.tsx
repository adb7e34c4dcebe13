import { Price } from '#components/money/price.tsx';
import { isLiveLease } from '#domain/escrow/facts.ts';
import type { FleetRow } from '#pages/deployments/rows/fleet-row.ts';

type CostProps = { row: Pick<FleetRow, 'perBlock' | 'deployment'> };

/** What a deployment costs an hour, and below it a month. */
export function CostCell({ row: { perBlock, deployment } }: CostProps) {
  if (!deployment.leases.some(isLiveLease)) return <span className="text-fg-3">–</span>;
  return (
    <div className="grid">
      <span className="font-semibold">
        <Price perBlock={perBlock} per="hour" focusable={false} />
      </span>
      <span className="text-sm text-fg-3">
        <Price perBlock={perBlock} per="month" focusable={false} />
      </span>
    </div>
  );
}
