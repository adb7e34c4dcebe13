import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
  type Header,
  type Row,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { SizeBadges } from '#components/resources/size-badges.tsx';
import { Age } from '#components/time/moment.tsx';
import type { FleetRow } from '#pages/deployments/rows/fleet-row.ts';
import type { SortKey } from '#pages/deployments/view/fleet-view.ts';
import { byAmount, byValue, SORT_VALUES } from '#pages/deployments/view/sort-rows.ts';
import { CostCell } from './cells/cost-cell.tsx';
import { EscrowCell } from './cells/escrow-cell.tsx';
import { HealthCell } from './cells/health-cell.tsx';
import { NameCell } from './cells/name-cell.tsx';
import { MoneyCell, SummaryCell } from './cells/phone-cells.tsx';
import { ProviderCell } from './cells/provider-cell.tsx';
import { cellOf } from './cell-of.ts';
import type { Tier } from './use-tier.ts';

/** How a column is laid out: its share of the table's width. */
type ColumnLook = {
  width: string;
  numeric?: boolean;
  /** What its header sorts by. */
  sortKey: SortKey;
};

/** What of TanStack Table the fleet uses: sorting and which columns show. Rows come filtered. */
export const features = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnMeta: {} as ColumnLook,
});

type Features = typeof features;
export type FleetTableRow = Row<Features, FleetRow>;
export type FleetHeader = Header<Features, FleetRow, unknown>;
type FleetColumn = ColumnDef<Features, FleetRow, unknown>;

const helper = createColumnHelper<Features, FleetRow>();

type ColumnParts = Omit<ColumnLook, 'sortKey'> & {
  header: string;
  cell: (row: FleetRow) => ReactNode;
};

const column = (sortKey: SortKey, { header, cell, ...look }: ColumnParts): FleetColumn =>
  helper.accessor((row): unknown => SORT_VALUES[sortKey](row), {
    id: sortKey,
    header,
    meta: { ...look, sortKey },
    sortUndefined: 'last',
    sortFn: sortKey === 'cost' ? byAmount : byValue,
    cell: ({ row }) => cell(row.original),
  });

/** Several things in one cell, for a phone; its header sorts by the column that counts most. */
const merged = (
  id: string,
  sortKey: SortKey,
  { header, cell, ...look }: ColumnParts,
): FleetColumn =>
  helper.display({
    id,
    header,
    meta: { ...look, sortKey },
    cell: ({ row }) => cell(row.original),
  });

function SizeCell({ row: { size } }: { row: Pick<FleetRow, 'size'> }) {
  return size ? <SizeBadges size={size} /> : <span className="text-fg-3">–</span>;
}

function AgeCell({ row: { createdMs } }: { row: Pick<FleetRow, 'createdMs'> }) {
  if (createdMs === null) return <span className="text-fg-3">–</span>;
  return (
    <span className="text-fg-3">
      <Age ms={createdMs} focusable={false} />
    </span>
  );
}

const Name = cellOf(['dseq', 'name'], NameCell);
const HealthNow = cellOf(['health', 'createdMs', 'deployment'], HealthCell);
const Resources = cellOf(['size'], SizeCell);
const Provider = cellOf(['providers', 'active', 'health', 'dseq', 'name'], ProviderCell);
const Cost = cellOf(['perBlock', 'deployment'], CostCell);
const Escrow = cellOf(['active', 'deployment', 'autoTopUp', 'rateUsd', 'emptyAt'], EscrowCell);
const Created = cellOf(['createdMs'], AgeCell);

/** Every column in its place; which of them show depends on the room. */
export const COLUMNS: FleetColumn[] = [
  merged('summary', 'name', {
    header: 'Name',
    width: '50%',
    cell: (row) => <SummaryCell row={row} />,
  }),
  merged('money', 'runway', {
    header: 'Escrow and runway',
    width: '50%',
    cell: (row) => <MoneyCell row={row} />,
  }),
  column('name', { header: 'Name', width: '18%', cell: (row) => <Name row={row} /> }),
  column('health', { header: 'Health', width: '14%', cell: (row) => <HealthNow row={row} /> }),
  column('resources', {
    header: 'Resources',
    width: '17%',
    cell: (row) => <Resources row={row} />,
  }),
  column('provider', {
    header: 'Provider',
    width: '14%',
    cell: (row) => <Provider row={row} />,
  }),
  column('cost', {
    header: 'Cost',
    width: '11%',
    numeric: true,
    cell: (row) => <Cost row={row} />,
  }),
  column('runway', {
    header: 'Escrow and runway',
    width: '18%',
    cell: (row) => <Escrow row={row} />,
  }),
  column('created', { header: 'Created', width: '8%', cell: (row) => <Created row={row} /> }),
];

/** The columns that there is room for. */
const ROOM: Record<Tier, readonly string[]> = {
  phone: ['summary', 'money'],
  tablet: ['name', 'health', 'cost', 'runway'],
  small: ['name', 'health', 'provider', 'cost', 'runway'],
  medium: ['name', 'health', 'resources', 'provider', 'cost', 'runway'],
  wide: ['name', 'health', 'resources', 'provider', 'cost', 'runway', 'created'],
};

const visible = (tier: Tier): Record<string, boolean> =>
  Object.fromEntries(COLUMNS.map(({ id = '' }) => [id, ROOM[tier].includes(id)]));

/** Which columns show, for each tier. */
export const VISIBLE: Record<Tier, Record<string, boolean>> = {
  phone: visible('phone'),
  tablet: visible('tablet'),
  small: visible('small'),
  medium: visible('medium'),
  wide: visible('wide'),
};
