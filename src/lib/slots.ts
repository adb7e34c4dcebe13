/** Gives out a few slots; whoever comes when all are taken waits for one. */
export type Slots = {
  /**
   * Runs `work` as soon as a slot is free, first come first served.
   * @throws the reason of `signal` when it aborts while waiting, and what `work` throws
   */
  run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
};

/** At most `count` at once. */
export function createSlots(count: number): Slots {
  let free = count;
  const waiting = new Set<() => void>();

  function take(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const go = (): void => {
        waiting.delete(go);
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        waiting.delete(go);
        reject(signal.reason as Error);
      };
      waiting.add(go);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  function give(): void {
    const [next] = waiting;
    if (next) next();
    else free += 1;
  }

  return {
    async run(work, signal) {
      await take(signal);
      try {
        return await work();
      } finally {
        give();
      }
    },
  };
}
