export type Rect = { left: number; top: number; width: number; height: number };
export type Size = { width: number; height: number };
export type Align = 'start' | 'center' | 'end';

const GAP = 6;
const MARGIN = 8;

const aligned = (anchor: Rect, box: Size, align: Align): number => {
  if (align === 'start') return anchor.left;
  const slack = anchor.width - box.width;
  return anchor.left + (align === 'end' ? slack : slack / 2);
};

/**
 * Where a floating box goes, in viewport pixels: under its anchor, above it where there is no
 * room below, aligned with it and pushed back inside the viewport at the sides.
 */
export function place(
  anchor: Rect,
  box: Size,
  viewport: Size,
  align: Align = 'center',
): { left: number; top: number } {
  const below = anchor.top + anchor.height + GAP;
  const above = anchor.top - box.height - GAP;
  const fitsBelow = below + box.height + MARGIN <= viewport.height;
  const top = fitsBelow || above < MARGIN ? below : above;
  const rightmost = viewport.width - box.width - MARGIN;
  return { left: Math.max(MARGIN, Math.min(aligned(anchor, box, align), rightmost)), top };
}

/** Moves a shown box beside its anchor. */
export function placeBeside(anchor: HTMLElement, box: HTMLElement, align: Align): void {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const at = place(
    anchor.getBoundingClientRect(),
    box.getBoundingClientRect(),
    { width, height },
    align,
  );
  box.style.left = `${at.left}px`;
  box.style.top = `${at.top}px`;
}
