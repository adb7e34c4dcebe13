import { useTable } from '@tanstack/react-table';
import { lazy, Suspense, useMemo, useRef } from 'react';
import type { HeightClock } from '#domain/chain/height.ts';
import type { FleetRow } from '#pages/deployments/rows/fleet-row.ts';
import type { SortRule } from '#pages/deployments/view/fleet-view.ts';
import { Table } from '#ui/data/table.tsx';
import { COLUMNS, features, VISIBLE } from './columns.tsx';
import { HeaderCell } from './header-cell.tsx';
import { HeightClockProvider } from './height-clock.ts';
import { PLAIN_ROWS, PlainBody } from './plain-body.tsx';
import { useRowFocus } from './use-row-focus.ts';
import { useTier } from './use-tier.ts';

/** Comes late: the first rows are drawn without it, and a small fleet needs it never. */
const WindowedBody = lazy(async () => ({
  default: (await import('./windowed-body.tsx')).WindowedBody,
}));

type FleetTableProps = {
  rows: FleetRow[];
  sort: readonly SortRule[];
  onSort: (sort: SortRule[]) => void;
  clock: HeightClock | null;
  /** What is shown is of an earlier visit or not all there yet. */
  busy: boolean;
};

/** The fleet as a table; of a large one only the rows on screen are in the document. */
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
  const parts = { body, rows: sorted, tier, onFocus };
  const plain = <PlainBody {...parts} />;
  return (
    <HeightClockProvider value={clock}>
      <Table
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
        {sorted.length <= PLAIN_ROWS ? (
          plain
        ) : (
          <Suspense fallback={plain}>
            <WindowedBody key={tier} {...parts} kept={kept} />
          </Suspense>
        )}
      </Table>
    </HeightClockProvider>
  );
}
