/** The chain's height now, projected from what was read last. */
import type { Amount } from '#domain/money/decimal.ts';
import { dec, divide, plain, round } from '#domain/money/decimal.ts';
import { BLOCK_SECONDS, blockRate, type HeightReading } from './block-time.ts';
import { dseqTime } from './dseq.ts';

/**
 * A height between blocks is allowed: money that ticks on screen follows it, although the chain
 * itself moves by whole blocks (`wholeHeight`). `estimated` says that no block endpoint answered.
 */
export type HeightNow = { height: Amount; blockSeconds: Amount; estimated: boolean };

/** Where the chain is at `nowMs`, never behind the reading; 6 places. */
export function projectHeight(
  reading: HeightReading,
  nowMs: number,
  blockSeconds: Amount = BLOCK_SECONDS,
): Amount {
  const elapsed = dec(Math.max(0, Math.round(nowMs - reading.atMs)));
  const blocks = divide(elapsed, dec(blockSeconds).times('1000'), 'down', 6);
  return plain(dec(reading.height).plus(blocks));
}

/** The last whole block of a projected height. */
export const wholeHeight = (height: Amount): Amount => plain(round(dec(height), 0, 'down'));

/** The height at `nowMs` from readings of a block endpoint, newest last to come; null without any. */
export function heightNow(readings: readonly HeightReading[], nowMs: number): HeightNow | null {
  const newest = readings.toSorted((a, b) => a.atMs - b.atMs).at(-1);
  if (!newest) return null;
  const blockSeconds = blockRate(readings);
  return { height: projectHeight(newest, nowMs, blockSeconds), blockSeconds, estimated: false };
}

/**
 * Without a block endpoint: a deployment whose dseq is a timestamp was created at the block it names
 * as `created_at` (up to half a minute later, so the answer is a little low). The newest such
 * deployment is projected to `nowMs`. Null where no deployment tells.
 */
export function estimateHeight(
  deployments: readonly { dseq: string; createdAt: Amount }[],
  nowMs: number,
): HeightNow | null {
  const readings = deployments.flatMap(({ dseq, createdAt }) => {
    const atMs = dseqTime(dseq);
    return atMs === null || atMs > nowMs || dec(createdAt).lte('0')
      ? []
      : [{ height: createdAt, atMs }];
  });
  const newest = readings.toSorted((a, b) => a.atMs - b.atMs).at(-1);
  if (!newest) return null;
  return {
    height: projectHeight(newest, nowMs),
    blockSeconds: BLOCK_SECONDS,
    estimated: true,
  };
}
