import { EscrowBalance, RunwayEnd, RunwayText } from '#components/runway/runway.tsx';
import { RunwayBar } from '#components/runway/runway-bar.tsx';
import { runwayState } from '#components/runway/runway-words.ts';
import { useEscrowNow } from '#components/runway/use-escrow-now.ts';
import { isOverdrawn } from '#domain/deployment/facts.ts';
import { isLiveLease } from '#domain/escrow/facts.ts';
import type { FleetRow } from '#pages/deployments/rows/fleet-row.ts';
import { cx } from '#ui/cx.ts';
import { useRowClock } from '#pages/deployments/table/height-clock.ts';
import { tickStep } from './tick-step.ts';

const MINUTE_MS = 60_000;

function AutoTopUp({ on }: { on: boolean | null }) {
  if (on === null) return null;
  return <span className="text-fg-3"> · auto top-up {on ? 'on' : 'off'}</span>;
}

type EscrowProps = {
  row: Pick<FleetRow, 'active' | 'deployment' | 'autoTopUp' | 'rateUsd' | 'emptyAt'>;
};

/** Money that nothing draws on: it waits for a lease, or for the close that returns it. */
function Held({ row }: EscrowProps) {
  const now = useEscrowNow(row.deployment, useRowClock(), MINUTE_MS);
  return (
    <>
      <span className="font-semibold">
        <EscrowBalance now={now} focusable={false} />
      </span>{' '}
      held
      <div className="text-sm text-fg-3">nothing is being spent</div>
    </>
  );
}

function Draining({ row }: EscrowProps) {
  const clock = useRowClock();
  const now = useEscrowNow(row.deployment, clock, tickStep(row, clock));
  const state = runwayState(now.view, now.at, now.nowMs);
  return (
    <>
      <div className="whitespace-nowrap">
        <span className="font-semibold">
          <EscrowBalance now={now} focusable={false} />
        </span>{' '}
        · <RunwayText state={state} />
      </div>
      {state.kind === 'running' ? (
        <RunwayBar seconds={state.seconds} className="my-1 max-w-36" />
      ) : null}
      <div className={cx('text-sm', state.kind === 'running' && 'truncate')}>
        <RunwayEnd state={state} focusable={false} />
        <AutoTopUp on={row.autoTopUp} />
      </div>
    </>
  );
}

/** What is in escrow now and how long it lasts. Ticks by itself; the row around it does not. */
export function EscrowCell({ row }: EscrowProps) {
  const { active, deployment } = row;
  if (!active) {
    const words = isOverdrawn(deployment) ? 'ran out of funds' : 'settled';
    return <span className="text-fg-3">{words}</span>;
  }
  return deployment.leases.some(isLiveLease) ? <Draining row={row} /> : <Held row={row} />;
}
