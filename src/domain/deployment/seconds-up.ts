import type { HeightNow } from '#domain/chain/height.ts';
import { secondsSince } from '#domain/chain/past.ts';
import { compareAmounts } from '#domain/money/decimal.ts';
import { liveLeases, type DeploymentRecord } from './facts.ts';

/** Seconds since the newest live lease began; null without one, or where a height is not known. */
export function secondsUp(record: DeploymentRecord, at: HeightNow | null): number | null {
  const heights = liveLeases(record).map(({ created_at }) => created_at);
  const newest = heights.toSorted(compareAmounts).at(-1);
  return at && newest !== undefined ? secondsSince(newest, at) : null;
}
