/** Heights of the past as moments, by the height now and the pace of the chain. */
import { approximate, atLeastZero, dec, type Amount } from '#domain/money/decimal.ts';
import { blocksToSeconds } from './block-time.ts';
import type { HeightNow } from './height.ts';

/** Seconds since a height was reached; null where the server left it out. Zero for what lies ahead. */
export function secondsSince(height: Amount, now: HeightNow): number | null {
  if (dec(height).lte('0')) return null;
  const blocks = atLeastZero(dec(now.height).minus(dec(height)));
  return approximate(blocksToSeconds(blocks, now.blockSeconds));
}

/** About when a height was reached, in ms since the epoch; null where that cannot be told. */
export function momentOf(height: Amount, now: HeightNow | null, nowMs: number): number | null {
  const seconds = now && secondsSince(height, now);
  return seconds === null ? null : nowMs - seconds * 1_000;
}
