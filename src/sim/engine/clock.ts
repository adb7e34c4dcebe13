/** Milliseconds of one block at normal speed. */
export const BLOCK_MS = 6098;

/** Whole blocks that last at least this many seconds. */
export const blocksOf = (seconds: number): number => Math.ceil((seconds * 1000) / BLOCK_MS);

/** From `height` on, a block comes every `intervalMs`. */
type Anchor = { height: number; ms: number; intervalMs: number };

/**
 * The world's time. It runs `aheadMs` before the host's, by as much as control has advanced it;
 * block timestamps are world time, so that a client measures the true seconds a block.
 */
export type ClockState = { anchors: Anchor[]; aheadMs: number; nowMs: number; height: number };

export function startClock(genesisMs: number, genesisHeight: number): ClockState {
  const anchor = { height: genesisHeight, ms: genesisMs, intervalMs: BLOCK_MS };
  return { anchors: [anchor], aheadMs: 0, nowMs: genesisMs, height: genesisHeight };
}

function lastAnchor(clock: ClockState): Anchor {
  const anchor = clock.anchors.at(-1);
  if (anchor === undefined) throw new RangeError('A clock without an anchor');
  return anchor;
}

export const speedOf = (clock: ClockState): number => BLOCK_MS / lastAnchor(clock).intervalMs;

/** Height of the newest block at a world time. */
export function heightAt(clock: ClockState, ms: number): number {
  const anchor = lastAnchor(clock);
  return anchor.height + Math.max(0, Math.floor((ms - anchor.ms) / anchor.intervalMs + 1e-6));
}

/** World time of a block, past or to come. */
export function timeOf(clock: ClockState, height: number): number {
  const anchor = clock.anchors.findLast((at) => at.height <= height) ?? clock.anchors[0];
  if (anchor === undefined) throw new RangeError('A clock without an anchor');
  return Math.round(anchor.ms + (height - anchor.height) * anchor.intervalMs);
}

/** Blocks since a height, with the part of the current block that has passed. */
export function blocksSince(clock: ClockState, height: number): number {
  const { intervalMs } = lastAnchor(clock);
  const into = Math.min(0.999, Math.max(0, clock.nowMs - timeOf(clock, clock.height)) / intervalMs);
  return clock.height - height + into;
}

/** Changes the speed from the current block on. */
export function changeSpeed(clock: ClockState, speed: number): void {
  const ms = timeOf(clock, clock.height);
  clock.anchors.push({ height: clock.height, ms, intervalMs: BLOCK_MS / speed });
}
