/** The chain's height now, projected from what was read last. */
import type { Amount } from '#domain/money/decimal.ts';
import { dec, divide, plain, round } from '#domain/money/decimal.ts';
import { BLOCK_SECONDS, blockRate, type HeightReading } from './block-time.ts';
import { dseqTime } from './dseq.ts';

/**
 * The height at one moment. It may lie between two blocks: money that ticks on screen follows it,
 * although the chain itself moves by whole blocks (`wholeHeight`).
 */
export type HeightNow = { height: Amount; blockSeconds: Amount; estimated: boolean };

/**
 * Tells the height at any moment, by the reader's own clock; plain JSON. `estimated` says that no
 * block endpoint answered, so that balances are estimates too.
 */
export type HeightClock = {
  height: Amount;
  atMs: number;
  blockSeconds: Amount;
  estimated: boolean;
};

/** Six places of a block are some microseconds. */
const PLACES = 6;

/** The height at `nowMs`, never behind the one that the clock was set by. */
export function heightAt(clock: HeightClock, nowMs: number): HeightNow {
  const { blockSeconds, estimated } = clock;
  const elapsed = dec(Math.max(0, Math.round(nowMs - clock.atMs)));
  const blocks = divide(elapsed, dec(blockSeconds).times('1000'), 'down', PLACES);
  return { height: plain(dec(clock.height).plus(blocks)), blockSeconds, estimated };
}

/** The last whole block of a projected height. */
export const wholeHeight = (height: Amount): Amount => plain(round(dec(height), 0, 'down'));

const newestOf = (readings: readonly HeightReading[]): HeightReading | undefined =>
  readings.toSorted((a, b) => a.atMs - b.atMs).at(-1);

/**
 * Sets a clock by blocks with their timestamps, the newest of which was read at `readAtMs` by the
 * reader's clock. Timestamps give the pace only: the chain's clock may differ from the reader's.
 * Null without blocks.
 */
export function heightClock(
  blocks: readonly HeightReading[],
  readAtMs: number,
): HeightClock | null {
  const newest = newestOf(blocks);
  if (!newest) return null;
  return {
    height: newest.height,
    atMs: readAtMs,
    blockSeconds: blockRate(blocks),
    estimated: false,
  };
}

/**
 * Without a block endpoint: a deployment whose dseq is a timestamp was created at the block that it
 * names as `created_at` (up to half a minute later, so the height is a little low). The newest one
 * before `nowMs` sets the clock. Null where no deployment tells.
 */
export function estimatedClock(
  deployments: readonly { dseq: string; createdAt: Amount }[],
  nowMs: number,
): HeightClock | null {
  const readings = deployments.flatMap(({ dseq, createdAt }) => {
    const atMs = dseqTime(dseq);
    const tells = atMs !== null && atMs <= nowMs && dec(createdAt).gt('0');
    return tells ? [{ height: createdAt, atMs }] : [];
  });
  const newest = newestOf(readings);
  return newest ? { ...newest, blockSeconds: BLOCK_SECONDS, estimated: true } : null;
}
