import { ROW_PX, TableBody, type BodyProps } from './table-body.tsx';

/** As many rows are drawn without asking which are on screen. */
export const PLAIN_ROWS = 40;

/** The rows of a small fleet, all of them; of a large one the first, while the code that chooses is on the way. */
export function PlainBody(props: BodyProps) {
  const { rows, tier } = props;
  const size = ROW_PX[tier];
  const placed = rows.slice(0, PLAIN_ROWS).map((_, index) => ({
    index,
    start: index * size,
    end: (index + 1) * size,
  }));
  return <TableBody {...props} placed={placed} total={rows.length * size} />;
}
