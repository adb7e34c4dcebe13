import { useDeferredValue } from 'react';
import { ROW_PX, TableBody, type BodyProps } from './table-body.tsx';

/** As many rows are drawn without asking which are on screen. */
export const PLAIN_ROWS = 40;

/** Drawn first, most of what is seen without scrolling; the others a moment later. */
const SCREENFUL = 6;

/** The rows of a small fleet, all of them; of a large one the first, while the code that chooses is on the way. */
export function PlainBody(props: BodyProps) {
  const { rows, tier } = props;
  const size = ROW_PX[tier];
  const drawn = useDeferredValue(PLAIN_ROWS, SCREENFUL);
  const placed = rows.slice(0, drawn).map((_, index) => ({
    index,
    start: index * size,
    end: (index + 1) * size,
  }));
  return <TableBody {...props} placed={placed} total={rows.length * size} />;
}
