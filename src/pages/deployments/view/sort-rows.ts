import type { Size } from '#domain/deployment/size.ts';
import { healthRank } from '#pages/deployments/rows/row-health.ts';
import type { FleetRow } from '#pages/deployments/rows/fleet-row.ts';
import { compareAmounts } from '#domain/money/decimal.ts';
import type { SortKey } from './fleet-view.ts';

type SortValue = string | number | undefined;

const GPU_WEIGHT = 1e9;

/** GPUs (`2× H100`) count before cores. */
const sizeRank = ({ gpus, cpuMilli }: Size): number =>
  gpus.reduce((all, words) => all + Number.parseInt(words, 10), 0) * GPU_WEIGHT + Number(cpuMilli);

/** What a column is sorted by; undefined, which comes last in either direction, where there is nothing. */
export const SORT_VALUES: Record<SortKey, (row: FleetRow) => SortValue> = {
  name: ({ name }) => (name.from === 'none' ? undefined : name.text.toLowerCase()),
  health: ({ health }) => healthRank(health),
  resources: ({ size }) => (size ? sizeRank(size) : undefined),
  provider: ({ providers }) => providers[0]?.title.toLowerCase(),
  cost: ({ rateUsd }) => rateUsd ?? undefined,
  runway: ({ emptyAt, active }) => (active ? (emptyAt ?? undefined) : undefined),
  created: ({ createdHeight }) => createdHeight,
};

type SortableRow = { getValue: (columnId: string) => unknown };

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** Orders texts and numbers as they are. Both values are of one kind, and neither is missing. */
export const byValue = (a: SortableRow, b: SortableRow, column: string): number =>
  compare(a.getValue(column) as string | number, b.getValue(column) as string | number);

/** Orders decimal amounts exactly; amounts that differ as numbers need no exact look. */
export function byAmount(a: SortableRow, b: SortableRow, column: string): number {
  const left = a.getValue(column) as string;
  const right = b.getValue(column) as string;
  return compare(Number(left), Number(right)) || compareAmounts(left, right);
}
