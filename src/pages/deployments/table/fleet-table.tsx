import { useTable } from '@tanstack/react-table';
import { Fragment, useMemo, useRef } from 'react';
import type { HeightClock } from '#domain/chain/height.ts';
import type { FleetRow } from '#pages/deployments/rows/fleet-row.ts';
import { sortBy, type SortRule } from '#pages/deployments/view/fleet-view.ts';
import { SortTh, Table } from '#ui/data/table.tsx';
import { COLUMNS, features, VISIBLE, type FleetHeader } from './columns.tsx';
import { HeightClockProvider } from './height-clock.ts';
import { TableRow } from './table-row.tsx';
import { useRowFocus } from './use-row-focus.ts';
import { useRowWindow } from './use-row-window.ts';
import { useTier } from './use-tier.ts';

/** Stands for rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null;
}

type HeaderCellProps = {
  header: FleetHeader;
  sort: readonly SortRule[];
  onSort: (sort: SortRule[]) => void;
};

function HeaderCell({ header, sort, onSort }: HeaderCellProps) {
  const { header: title, meta } = header.column.columnDef;
  if (!meta) return null;
  const { sortKey, numeric, width } = meta;
  const rule = sort.find(({ key }) => key === sortKey);
  return (
    <SortTh
      numeric={numeric}
      style={{ width }}
      sorted={rule ? (rule.desc ? 'desc' : 'asc') : false}
      onSort={(add) => onSort(sortBy(sort, sortKey, add))}
    >
      {title as string}
    </SortTh>
  );
}

type FleetTableProps = {
  rows: FleetRow[];
  sort: readonly SortRule[];
  onSort: (sort: SortRule[]) => void;
  clock: HeightClock | null;
  /** What is shown is of an earlier visit or not all there yet. */
  busy: boolean;
};

/** The fleet as a table of which only the rows on screen are in the document. */
export function FleetTable({ rows, sort, onSort, clock, busy }: FleetTableProps) {
  const tier = useTier();
  const sorting = useMemo(() => sort.map(({ key, desc }) => ({ id: key, desc })), [sort]);
  const table = useTable({
    features,
    columns: COLUMNS,
    data: rows,
    getRowId: ({ dseq }) => dseq,
    state: { sorting, columnVisibility: VISIBLE[tier] },
  });
  const headers = table.getFlatHeaders().filter(({ column }) => column.getIsVisible());
  const sorted = table.getRowModel().rows;
  const ids = useMemo(() => sorted.map(({ id }) => id), [sorted]);
  const body = useRef<HTMLTableSectionElement>(null);
  const { kept, onFocus } = useRowFocus(body, ids);
  const { items, margin, total, measureRow, place } = useRowWindow(ids, kept, tier);
  const ends = items.map(({ end }) => end - margin);
  return (
    <HeightClockProvider value={clock}>
      <Table
        key={tier}
        ref={place}
        aria-label="Deployments"
        aria-rowcount={rows.length + 1}
        aria-busy={busy}
        className="fleet-table"
      >
        <thead>
          <tr aria-rowindex={1}>
            {headers.map((header) => (
              <HeaderCell key={header.id} {...{ header, sort, onSort }} />
            ))}
          </tr>
        </thead>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only notes where focus is */}
        <tbody ref={body} onFocus={onFocus}>
          {items.map((item, at) => {
            const row = sorted[item.index];
            return row ? (
              <Fragment key={row.id}>
                <Gap height={item.start - margin - (ends[at - 1] ?? 0)} />
                <TableRow row={row} index={item.index} tier={tier} measure={measureRow} />
              </Fragment>
            ) : null;
          })}
          <Gap height={total - (ends.at(-1) ?? 0)} />
        </tbody>
      </Table>
    </HeightClockProvider>
  );
}
