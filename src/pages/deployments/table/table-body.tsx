import { Fragment } from 'react';
import type { RefObject } from 'react';
import type { FleetTableRow } from './columns.tsx';
import { TableRow } from './table-row.tsx';
import type { Tier } from './use-tier.ts';

/** Before a row has been measured. */
export const ROW_PX: Record<Tier, number> = {
  phone: 104,
  tablet: 66,
  small: 66,
  medium: 66,
  wide: 66,
};

/** A row to draw, with its place in the body, in pixels. */
type Placed = { index: number; start: number; end: number };

export type BodyProps = {
  body: RefObject<HTMLTableSectionElement | null>;
  rows: FleetTableRow[];
  tier: Tier;
  onFocus: (event: React.FocusEvent<HTMLElement>) => void;
};

type TableBodyProps = BodyProps & {
  /** In order; rows between two of them are not drawn. */
  placed: readonly Placed[];
  /** Height of all rows, drawn or not. */
  total: number;
  measure?: (row: HTMLElement | null) => void;
};

/** Stands for rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null;
}

/** The rows that are drawn, each in its place. */
export function TableBody({ body, rows, tier, onFocus, placed, total, measure }: TableBodyProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only notes where focus is
    <tbody ref={body} onFocus={onFocus}>
      {placed.map(({ index, start }, at) => {
        const row = rows[index];
        return row ? (
          <Fragment key={row.id}>
            <Gap height={start - (placed[at - 1]?.end ?? 0)} />
            <TableRow row={row} index={index} tier={tier} measure={measure} />
          </Fragment>
        ) : null;
      })}
      <Gap height={total - (placed.at(-1)?.end ?? 0)} />
    </tbody>
  );
}
