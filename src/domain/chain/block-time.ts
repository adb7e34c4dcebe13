/** Blocks and seconds. A block is the chain's only clock: prices are per block and escrow drains by blocks. */
import type { Amount, Big } from '#domain/money/decimal.ts';
import { dec, divide, plain } from '#domain/money/decimal.ts';

/** Seconds a block where nothing was measured (akash-network/console `apps/deploy-web/src/utils/priceUtils.ts`). */
export const BLOCK_SECONDS: Amount = '6.098';

/** Days in the month that prices are quoted for (same file). */
export const MONTH_DAYS: Amount = '30.437';

export const HOUR_SECONDS = 3_600;
export const DAY_SECONDS = 86_400;

/** A height and the moment, in ms since the epoch, at which the chain was there. */
export type HeightReading = { height: Amount; atMs: number };

/** Fewer blocks than this between two readings say more about the readings than about the chain. */
const FEWEST_BLOCKS = 10;

/** Seconds that a number of blocks takes; exact. */
export const blocksToSeconds = (
  blocks: Amount | Big,
  blockSeconds: Amount = BLOCK_SECONDS,
): Amount => plain(dec(blocks).times(dec(blockSeconds)));

/** Blocks in a number of seconds; 18 places, rounded down. */
export const secondsToBlocks = (
  seconds: Amount | Big,
  blockSeconds: Amount = BLOCK_SECONDS,
): Amount => plain(divide(dec(seconds), dec(blockSeconds), 'down'));

/**
 * Seconds a block, measured between the earliest and the latest reading; `BLOCK_SECONDS` where they
 * are less than ten blocks apart or contradict each other.
 */
export function blockRate(readings: readonly HeightReading[]): Amount {
  const ordered = readings.toSorted((a, b) => a.atMs - b.atMs);
  const first = ordered.at(0);
  const last = ordered.at(-1);
  if (!first || !last) return BLOCK_SECONDS;
  const blocks = dec(last.height).minus(dec(first.height));
  const ms = dec(Math.round(last.atMs - first.atMs));
  if (blocks.lt(dec(FEWEST_BLOCKS)) || ms.lte('0')) return BLOCK_SECONDS;
  const seconds = divide(ms, blocks.times('1000'), 'half-even', 9);
  return seconds.gt('0') ? plain(seconds) : BLOCK_SECONDS;
}
