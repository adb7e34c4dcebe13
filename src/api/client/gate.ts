/** One gate a connection: a 429 on any call holds all of them back until the server wants more. */
import type { Clock } from '#lib/clock.ts';
import type { Sleep } from './sleep.ts';

export type Gate = {
  /** When calls go on, in ms since the epoch; null while they flow. */
  readonly pausedUntil: number | null;
  /** Holds calls back: as long as told, else longer with every 429 in a row. */
  pause(retryAfter: number | null): void;
  /** A call was answered: the next 429 starts from the shortest pause again. */
  passed(): void;
  /**
   * Resolves once calls flow; at once if they do. Resolves `false`, without waiting, if the pause
   * is longer than a caller should be kept.
   */
  wait(signal: AbortSignal): Promise<boolean>;
  subscribe(listener: () => void): () => void;
};

const SHORTEST = 1000;
const LONGEST = 60_000;
/** Longer than this the caller gets the 429 itself and can say so. */
const PATIENCE = 120_000;
/** Waiting calls start spread over this, so that they do not all arrive at once. */
const SPREAD = 400;

/** A gate that all calls of a client go through. */
export function createGate(deps: { clock: Clock; sleep: Sleep; random: () => number }): Gate {
  const { clock, sleep, random } = deps;
  const listeners = new Set<() => void>();
  let until: number | null = null;
  let inARow = 0;

  const announce = (): void => {
    for (const listener of listeners) listener();
  };

  const remaining = (): number => Math.max(0, (until ?? 0) - clock());

  async function reopen(at: number): Promise<void> {
    await sleep(remaining());
    if (until !== at) return;
    until = null;
    announce();
  }

  return {
    get pausedUntil() {
      return remaining() > 0 ? until : null;
    },
    pause(retryAfter) {
      const fallback = Math.min(LONGEST, SHORTEST * 2 ** inARow);
      inARow += 1;
      const next = clock() + Math.max(retryAfter ?? fallback, SHORTEST);
      if (until !== null && until >= next) return;
      until = next;
      void reopen(next);
      announce();
    },
    passed() {
      inARow = 0;
    },
    async wait(signal) {
      for (;;) {
        const left = remaining();
        if (left === 0) return true;
        if (left > PATIENCE) return false;
        await sleep(left + random() * SPREAD, signal);
        signal.throwIfAborted();
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
