import { HOUR_SECONDS } from '#domain/chain/block-time.ts';
import type { FleetRow } from '#pages/deployments/rows/fleet-row.ts';
import type { RoughHeight } from '#pages/deployments/rows/row-health.ts';
import { RUNWAY_HOURS, type FleetView, type StateFilter } from './fleet-view.ts';

const inState = ({ active }: FleetRow, state: StateFilter): boolean =>
  state === 'all' || active === (state === 'active');

/** Every word of the search has to be somewhere in name, dseq or provider. */
const wordsOf = (search: string): string[] => search.toLowerCase().split(/\s+/).filter(Boolean);

const runsOutBy = ({ emptyAt }: FleetRow, height: number): boolean =>
  emptyAt !== null && emptyAt < height;

/**
 * The rows of a view, in the order given. `at` is the height now; without one no runway is known,
 * and a limit on it hides everything.
 */
export function filterRows(
  rows: readonly FleetRow[],
  view: FleetView,
  at: RoughHeight | null,
): FleetRow[] {
  const words = wordsOf(view.search);
  const limit = view.runway && RUNWAY_HOURS[view.runway] * HOUR_SECONDS;
  const height = limit && at ? at.height + limit / at.blockSeconds : null;
  return rows.filter(
    (row) =>
      inState(row, view.state) &&
      (view.health === null || row.health.kind === view.health) &&
      (limit === null || (height !== null && row.active && runsOutBy(row, height))) &&
      words.every((word) => row.haystack.includes(word)),
  );
}

/** How many rows each state has. */
export function countStates(rows: readonly FleetRow[]): Record<StateFilter, number> {
  const active = rows.filter((row) => row.active).length;
  return { active, closed: rows.length - active, all: rows.length };
}

/** How many of the active rows are in each state of health, in the order of the kinds met. */
export function countHealth(rows: readonly FleetRow[]): Map<FleetRow['health']['kind'], number> {
  const counts = new Map<FleetRow['health']['kind'], number>();
  for (const { active, health } of rows) {
    if (active) counts.set(health.kind, (counts.get(health.kind) ?? 0) + 1);
  }
  return counts;
}
