import { useHeightClock } from '#api/queries/height.ts';
import { useNow } from '#components/time/use-now.ts';
import { heightAt, wholeHeight } from '#domain/chain/height.ts';

const TICK_MS = 3000;
const grouped = new Intl.NumberFormat('en-US');

/** The chain's height, ticking; a tilde marks one that is only estimated. Nothing where it is unknown. */
export function BlockHeight() {
  const clock = useHeightClock();
  const now = useNow(TICK_MS);
  if (!clock) return null;
  const { height, estimated } = heightAt(clock, now);
  return (
    <span className="text-fg-3 max-xl:hidden">
      block {estimated ? '~' : ''}
      {grouped.format(BigInt(wholeHeight(height)))}
    </span>
  );
}
