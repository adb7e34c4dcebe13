import { sortBy, type SortRule } from '#pages/deployments/view/fleet-view.ts';
import { SortTh } from '#ui/data/table.tsx';
import type { FleetHeader } from './columns.tsx';

type HeaderCellProps = {
  header: FleetHeader;
  sort: readonly SortRule[];
  onSort: (sort: SortRule[]) => void;
};

/** The heading of a column, which sorts by it; with Shift it is added to the order. */
export function HeaderCell({ header, sort, onSort }: HeaderCellProps) {
  const { header: title, meta } = header.column.columnDef;
  if (!meta || typeof title !== 'string') return null;
  const { sortKey, numeric, width } = meta;
  const rule = sort.find(({ key }) => key === sortKey);
  const direction = rule?.desc ? 'desc' : 'asc';
  return (
    <SortTh
      numeric={numeric}
      style={{ width }}
      sorted={rule ? direction : false}
      onSort={(add) => onSort(sortBy(sort, sortKey, add))}
    >
      {title}
    </SortTh>
  );
}
