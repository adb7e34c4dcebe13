import { FlexRender } from '@tanstack/react-table';
import { memo } from 'react';
import type { MouseEvent } from 'react';
import { cx } from '#ui/cx.ts';
import type { FleetTableRow } from './columns.tsx';
import type { Tier } from './use-tier.ts';

const INTERACTIVE = 'a, button, input, [role=tooltip]';

/** A click on the row itself, not on something in it and not the end of selecting text. */
const isRowClick = (event: MouseEvent<HTMLElement>): boolean =>
  event.target instanceof Element &&
  event.target.closest(INTERACTIVE) === null &&
  window.getSelection()?.isCollapsed !== false;

type TableRowProps = {
  row: FleetTableRow;
  index: number;
  /** Which cells there are. */
  tier: Tier;
  /** Where heights count: is given the row. */
  measure?: (row: HTMLElement | null) => void;
};

/** As if the link of the row had been pressed. */
function open(event: MouseEvent<HTMLElement>): void {
  const link = event.currentTarget.querySelector<HTMLAnchorElement>('a.fleet-link');
  if (!link || !isRowClick(event)) return;
  const aside = event.ctrlKey || event.metaKey || event.button === 1;
  if (aside) window.open(link.href, '_blank', 'noopener');
  else if (event.button === 0) link.click();
}

function DrawnRow({ row, index, measure }: TableRowProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the link in the row is the keyboard's way
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className="fleet-row"
      onClick={open}
      onAuxClick={open}
    >
      {row.getVisibleCells().map((cell) => (
        <td key={cell.id} className={cx(cell.column.columnDef.meta?.numeric && 'ui-num')}>
          <FlexRender cell={cell} />
        </td>
      ))}
    </tr>
  );
}

/** One deployment. Drawn again only when something about it, its place or the room changed. */
export const TableRow = memo(
  DrawnRow,
  (before, after) =>
    before.row.original === after.row.original &&
    before.index === after.index &&
    before.tier === after.tier &&
    before.measure === after.measure,
);
