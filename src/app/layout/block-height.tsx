import { useHeightClock } from '#api/queries/height.ts';
import { useNow } from '#components/time/use-now.ts';
import { heightAt, wholeHeight } from '#domain/chain/height.ts';

const TICK_MS = 3000;
const grouped = new Intl.NumberFormat('en-US');

/**
 * The chain's height, ticking; a tilde marks one that is only estimated. Its room is kept, so
 * that nothing beside it moves when the height arrives.
 */
export function BlockHeight() {
  const clock = useHeightClock();
  const now = useNow(TICK_MS);
  const at = clock && heightAt(clock, now);
  return (
    <span className="min-w-[7.5rem] text-left text-fg-3 max-xl:hidden">
      {at
        ? `block ${at.estimated ? '~' : ''}${grouped.format(BigInt(wholeHeight(at.height)))}`
        : ''}
    </span>
  );
}
