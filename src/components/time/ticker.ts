import type { Clock } from '#lib/clock.ts';

const TICK_MS = 1_000;

/** As much of a document as tells whether somebody looks at it. */
export type Page = Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>;

export type Ticker = {
  /** The moment of the last tick, in ms since the epoch. */
  now: () => number;
  subscribe: (listener: () => void) => () => void;
};

/**
 * One timer for everything that ticks. It runs only while somebody looks: without listeners or with
 * the page hidden it stops, and it ticks at once when the page is shown again.
 */
export function createTicker(clock: Clock, page: () => Page): Ticker {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let nowMs = clock();

  const tick = (): void => {
    nowMs = clock();
    for (const listener of listeners) listener();
  };
  const stop = (): void => clearInterval(timer);
  const run = (): void => {
    stop();
    if (page().hidden) return;
    tick();
    timer = setInterval(tick, TICK_MS);
  };

  return {
    now: () => nowMs,
    subscribe(listener) {
      if (listeners.size === 0) {
        page().addEventListener('visibilitychange', run);
        run();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop();
        page().removeEventListener('visibilitychange', run);
      };
    },
  };
}
