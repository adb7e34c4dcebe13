import { formatDuration, spokenDuration } from '#domain/chain/duration.ts';
import type { HeightNow } from '#domain/chain/height.ts';
import type { EscrowView } from '#domain/escrow/escrow-view.ts';
import { runwayEnd, runwayLevel, runwaySeconds, type RunwayLevel } from '#domain/escrow/runway.ts';

/**
 * What there is to say of a runway:
 * - `idle`: nothing is being spent
 * - `unknown`: it is, but the height is not known, so that there is no telling how long
 * - `empty`: funds have run out although leases are live
 * - `running`: `seconds` are left, until `endMs` (null beyond all calendars)
 */
export type RunwayState =
  | { kind: 'idle' }
  | { kind: 'unknown' }
  | { kind: 'empty' }
  | {
      kind: 'running';
      seconds: number;
      endMs: number | null;
      level: RunwayLevel;
      short: string;
      spoken: string;
      estimated: boolean;
    };

type Words = { short: string; detail: string | null };

/** What stands for a runway that is not running out by the clock, and what there is to add. */
export const RUNWAY_WORDS: Record<'idle' | 'unknown' | 'empty', Words> = {
  idle: { short: 'nothing is being spent', detail: null },
  unknown: { short: 'runway not known', detail: 'the API tells no block height' },
  empty: { short: 'out of funds', detail: 'its provider may close it at any time' },
};

/** Reads the state off an escrow view; `at` is the height that the view was made for. */
export function runwayState(view: EscrowView, at: HeightNow | null, nowMs: number): RunwayState {
  if (view.outOfFunds) return { kind: 'empty' };
  const seconds = runwaySeconds(view.runwayBlocks, at?.blockSeconds);
  if (seconds === null) {
    const spending = view.perDenom.some(({ rate }) => rate !== '0');
    return { kind: spending ? 'unknown' : 'idle' };
  }
  return {
    kind: 'running',
    seconds,
    endMs: runwayEnd(view.runwayBlocks, nowMs, at?.blockSeconds),
    level: runwayLevel(seconds),
    short: formatDuration(seconds),
    spoken: spokenDuration(seconds),
    estimated: at?.estimated ?? false,
  };
}
