import { useEffect, useState } from 'react';
import { useHeightAt } from '#api/queries/height.ts';
import { wholeHeight } from '#domain/chain/height.ts';

const TICK_MS = 3000;
const grouped = new Intl.NumberFormat('en-US');

/** The chain's height, ticking; a tilde marks one that is only estimated. Nothing where it is unknown. */
export function BlockHeight() {
  const heightAt = useHeightAt();
  const [now, setNow] = useState(() => Date.now());
  useEffect(function tick() {
    const timer = window.setInterval(() => setNow(Date.now()), TICK_MS);
    return () => window.clearInterval(timer);
  }, []);
  const at = heightAt(now);
  if (!at) return null;
  return (
    <span className="text-fg-3 max-xl:hidden">
      block {at.estimated ? '~' : ''}
      {grouped.format(BigInt(wholeHeight(at.height)))}
    </span>
  );
}
