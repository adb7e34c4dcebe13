import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useState } from 'react';
import { ROW_PX, TableBody, type BodyProps } from './table-body.tsx';

const OVERSCAN = 8;

type WindowedBodyProps = BodyProps & {
  /** A row that is drawn wherever it is, or null. */
  kept: number | null;
};

/** The rows of a large fleet that are on screen or near it; the page itself scrolls. */
export function WindowedBody({ kept, ...props }: WindowedBodyProps) {
  const { body, rows, tier } = props;
  const [margin, setMargin] = useState(0);
  useLayoutEffect(
    function findTop() {
      const top = body.current?.getBoundingClientRect().top ?? 0;
      setMargin(Math.round(top + window.scrollY));
    },
    [body, tier],
  );
  const rangeExtractor = useCallback(
    (range: Range): number[] => {
      const near = defaultRangeExtractor(range);
      if (kept === null || near.includes(kept)) return near;
      return [...near, kept].sort((a, b) => a - b);
    },
    [kept],
  );
  // oxlint-disable-next-line react/incompatible-library -- nothing that it returns is memoised here
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: rows.length,
    estimateSize: () => ROW_PX[tier],
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: OVERSCAN,
    scrollMargin: margin,
    rangeExtractor,
  });
  const placed = virtualizer
    .getVirtualItems()
    .map(({ index, start, end }) => ({ index, start: start - margin, end: end - margin }));
  return (
    <TableBody
      {...props}
      placed={placed}
      total={virtualizer.getTotalSize()}
      measure={virtualizer.measureElement}
    />
  );
}
