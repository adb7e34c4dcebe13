import { DAY_SECONDS } from '#domain/chain/block-time.ts';
import { runwayLevel, type RunwayLevel } from '#domain/escrow/runway.ts';
import { cx } from '#ui/cx.ts';

const FULL_SECONDS = 30 * DAY_SECONDS;
const THINNEST = 0.03;

const FILL: Record<RunwayLevel, string> = { critical: 'bg-bad', low: 'bg-warn', fine: 'bg-ok' };

/** How full the bar is: 30 days fill it, and the root gives hours and days room beside weeks. */
export const fillOf = (seconds: number): number =>
  seconds <= 0 ? 0 : Math.max(THINNEST, Math.min(1, Math.sqrt(seconds / FULL_SECONDS)));

/** A picture of the runway; the text beside it says the same, so that it is hidden from assistive technology. */
export function RunwayBar({ seconds, className }: { seconds: number; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx('block h-1.5 overflow-hidden rounded-full bg-line-2', className)}
    >
      <span
        className={cx('block h-full rounded-full', FILL[runwayLevel(seconds)])}
        style={{ width: `${(fillOf(seconds) * 100).toFixed(1)}%` }}
      />
    </span>
  );
}
