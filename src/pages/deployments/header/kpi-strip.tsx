import { useMemo } from 'react';
import { heightAt, type HeightClock } from '#domain/chain/height.ts';
import { fleetMoney } from '#domain/escrow/fleet-money.ts';
import { useNow } from '#components/time/use-now.ts';
import type { FleetRow, RowHealthKind } from '#pages/deployments/rows/fleet-row.ts';
import { countHealth } from '#pages/deployments/view/filter-rows.ts';
import { Loading } from '#ui/feedback/skeleton.tsx';
import { HealthKpi } from './health-kpi.tsx';
import { KpiSkeleton } from './kpi.tsx';
import { BurnKpi, CreditsKpi, EscrowKpi, FirstOutKpi } from './money-kpis.tsx';

const MINUTE_MS = 60_000;

type KpiStripProps = {
  /** All rows, filtered or not. */
  rows: FleetRow[];
  clock: HeightClock | null;
  onHealth: (kind: RowHealthKind) => void;
};

/** The fleet in five figures. */
export function KpiStrip({ rows, clock, onHealth }: KpiStripProps) {
  const nowMs = useNow(MINUTE_MS);
  const active = useMemo(() => rows.filter((row) => row.active), [rows]);
  // Worked out anew each minute: in between the balance goes down in a straight line.
  const money = useMemo(() => {
    const height = clock && heightAt(clock, Math.max(nowMs, clock.atMs)).height;
    return fleetMoney(
      active.map(({ course }) => course),
      height,
    );
  }, [active, clock, nowMs]);
  const counts = useMemo(() => countHealth(rows), [rows]);
  const nameOf = (dseq: string): string => {
    const name = rows.find((row) => row.dseq === dseq)?.name;
    return !name || name.from === 'none' ? dseq : name.text;
  };
  return (
    <dl className="fleet-kpis">
      <BurnKpi money={money} />
      <EscrowKpi money={money} clock={clock} />
      <FirstOutKpi money={money} clock={clock} nameOf={nameOf} />
      <CreditsKpi money={money} clock={clock} />
      <HealthKpi counts={counts} onPick={onHealth} />
    </dl>
  );
}

const LABELS = ['Burn rate', 'In escrow now', 'First to run out', 'Credits', 'Health'];

/** The same while nothing is known. */
export function KpiStripSkeleton() {
  return (
    <Loading label="Reading deployments">
      <dl className="fleet-kpis">
        {LABELS.map((label) => (
          <KpiSkeleton key={label} label={label} />
        ))}
      </dl>
    </Loading>
  );
}
