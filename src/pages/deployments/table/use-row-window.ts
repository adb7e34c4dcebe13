import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import type { Range, VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useState } from 'react';
import type { Tier } from './use-tier.ts';

const OVERSCAN = 8;
/** Before a row has been measured. */
const ROW_PX: Record<Tier, number> = { phone: 104, tablet: 65, small: 65, medium: 65, wide: 65 };

export type RowWindow = {
  /** The rows to draw, in order; between two there may be a gap. */
  items: VirtualItem[];
  /** Of the body's top, in the page. */
  margin: number;
  /** Height of all rows. */
  total: number;
  measureRow: (row: HTMLElement | null) => void;
  /** For the table: tells where in the page its rows begin. */
  place: (table: HTMLTableElement | null) => void;
};

/** Which of many rows are near enough to the screen to be drawn; the page itself scrolls. */
export function useRowWindow(ids: readonly string[], kept: number | null, tier: Tier): RowWindow {
  const [margin, setMargin] = useState(0);
  const place = useCallback((table: HTMLTableElement | null): void => {
    const rows = table?.tBodies[0] ?? null;
    if (rows) setMargin(Math.round(rows.getBoundingClientRect().top + window.scrollY));
  }, []);
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
    count: ids.length,
    estimateSize: () => ROW_PX[tier],
    getItemKey: (index) => ids[index] ?? index,
    overscan: OVERSCAN,
    scrollMargin: margin,
    rangeExtractor,
  });
  return {
    items: virtualizer.getVirtualItems(),
    margin,
    total: virtualizer.getTotalSize(),
    measureRow: virtualizer.measureElement,
    place,
  };
}
