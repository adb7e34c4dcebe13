import type { RowHealthKind } from '#pages/deployments/rows/fleet-row.ts';
import { HEALTH_KINDS, HEALTH_LABELS } from '#pages/deployments/rows/row-health.ts';
import { Kpi } from './kpi.tsx';

const GOOD: ReadonlySet<RowHealthKind> = new Set(['ready', 'unread']);
const BAD: ReadonlySet<RowHealthKind> = new Set([
  'out-of-funds',
  'silent',
  'failing',
  'lost-lease',
]);

const toneOf = (kind: RowHealthKind): string => {
  if (BAD.has(kind)) return 'text-bad';
  return GOOD.has(kind) ? 'text-ok' : 'text-warn';
};

type HealthKpiProps = {
  counts: ReadonlyMap<RowHealthKind, number>;
  /** Shows only these. */
  onPick: (kind: RowHealthKind) => void;
};

/** How many deployments are in which state, the worst first; each count leads to its rows. */
export function HealthKpi({ counts, onPick }: HealthKpiProps) {
  const kinds = HEALTH_KINDS.filter((kind) => counts.has(kind));
  if (kinds.length === 0) return <Kpi label="Health" value="–" detail="no active deployment" />;
  return (
    <div className="fleet-health">
      <dt className="text-xs text-fg-3">Health</dt>
      <dd className="flex flex-wrap gap-x-3">
        {kinds.map((kind) => (
          <button key={kind} type="button" className="fleet-count" onClick={() => onPick(kind)}>
            <b className={toneOf(kind)}>{counts.get(kind)}</b> {HEALTH_LABELS[kind]}
          </button>
        ))}
      </dd>
    </div>
  );
}
