import { blocksToSeconds } from '#domain/chain/block-time.ts';
import type { HeightNow } from '#domain/chain/height.ts';
import { approximate, atLeastZero, compareAmounts, dec } from '#domain/money/decimal.ts';
import { liveLeases, type DeploymentRecord } from './facts.ts';

/** Seconds since the newest live lease began; null without one, or where a height is not known. */
export function secondsUp(record: DeploymentRecord, at: HeightNow | null): number | null {
  const heights = liveLeases(record).map(({ created_at }) => created_at);
  const newest = heights.toSorted(compareAmounts).at(-1);
  if (!at || newest === undefined || dec(newest).lte('0')) return null;
  const blocks = atLeastZero(dec(at.height).minus(dec(newest)));
  return approximate(blocksToSeconds(blocks, at.blockSeconds));
}
