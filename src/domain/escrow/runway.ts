/** How long escrow lasts, in seconds and as a date. */
import { blocksToSeconds, BLOCK_SECONDS } from '#domain/chain/block-time.ts';
import type { Amount } from '#domain/money/decimal.ts';
import { approximate } from '#domain/money/decimal.ts';

/** The last moment that a Date can hold. */
const LAST_MS = 8_640_000_000_000_000;

/** Seconds that a runway of blocks takes; null stays null. */
export const runwaySeconds = (
  runwayBlocks: Amount | null,
  blockSeconds: Amount = BLOCK_SECONDS,
): number | null =>
  runwayBlocks === null ? null : approximate(blocksToSeconds(runwayBlocks, blockSeconds));

/** The moment, in ms since the epoch, at which a runway counted from `nowMs` ends; null where there is none or it is beyond all calendars. */
export function runwayEnd(
  runwayBlocks: Amount | null,
  nowMs: number,
  blockSeconds: Amount = BLOCK_SECONDS,
): number | null {
  const seconds = runwaySeconds(runwayBlocks, blockSeconds);
  if (seconds === null) return null;
  const end = nowMs + seconds * 1_000;
  return end <= LAST_MS ? end : null;
}

/** `critical` under half a day, `low` under three days. */
export type RunwayLevel = 'critical' | 'low' | 'fine';

const CRITICAL_SECONDS = 43_200;
const LOW_SECONDS = 259_200;

/** How near the end is. */
export const runwayLevel = (seconds: number): RunwayLevel => {
  if (seconds < CRITICAL_SECONDS) return 'critical';
  return seconds < LOW_SECONDS ? 'low' : 'fine';
};
