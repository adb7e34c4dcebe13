export type Rect = { left: number; top: number; width: number; height: number };
export type Size = { width: number; height: number };

const GAP = 6;
const MARGIN = 8;

/**
 * Where a floating box goes, in viewport pixels: under its anchor, above it where there is no
 * room below, centred on it and pushed back inside the viewport at the sides.
 */
export function place(anchor: Rect, box: Size, viewport: Size): { left: number; top: number } {
  const below = anchor.top + anchor.height + GAP;
  const above = anchor.top - box.height - GAP;
  const fitsBelow = below + box.height + MARGIN <= viewport.height;
  const top = fitsBelow || above < MARGIN ? below : above;
  const centred = anchor.left + anchor.width / 2 - box.width / 2;
  const rightmost = viewport.width - box.width - MARGIN;
  return { left: Math.max(MARGIN, Math.min(centred, rightmost)), top };
}
