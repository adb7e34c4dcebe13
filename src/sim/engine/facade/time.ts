import { changeSpeed, speedOf, timeOf } from '#sim/engine/clock.ts';
import type { Core } from '#sim/engine/core.ts';
import { heightOf } from '#sim/engine/core.ts';
import { runUntil } from '#sim/engine/run.ts';

/** The world's clock: times are milliseconds of the world's own. */
export function timeDesk(core: Core) {
  const { clock } = core.state;
  return {
    /** Runs the world up to the host's time plus what control has added. */
    advanceTo(hostMs: number): void {
      runUntil(core, hostMs + clock.aheadMs);
    },
    /** Lets that many blocks pass at once; the world is ahead of the host's time from then on. */
    advanceBlocks(count: number): void {
      const gain = Math.max(0, timeOf(clock, heightOf(core) + count) - clock.nowMs);
      clock.aheadMs += gain;
      runUntil(core, clock.nowMs + gain);
    },
    /** 2 makes blocks come twice as fast from the current one on. */
    setSpeed(speed: number): void {
      changeSpeed(clock, speed);
    },
    speed: (): number => speedOf(clock),
    nowMs: (): number => clock.nowMs,
    height: (): number => heightOf(core),
    /** When a block came or will come. */
    timeOf: (height: number): number => timeOf(clock, height),
  };
}
