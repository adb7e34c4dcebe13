/** Named locks: two holders of one name never work at the same time. */
export interface Locks {
  /** Waits for the lock. Throws the signal's reason when it aborts first. */
  run<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Works only if the lock is free now. */
  tryRun<T>(
    name: string,
    work: () => Promise<T>,
  ): Promise<{ ran: true; value: T } | { ran: false }>;
}

/** Locks across the tabs of this browser; the browser frees those of a tab that dies. */
export function webLocks(manager: LockManager): Locks {
  return {
    run: async (name, work, signal) =>
      manager.request(name, signal ? { signal } : {}, () => work()),
    tryRun: async (name, work) =>
      manager.request(name, { ifAvailable: true }, async (lock) =>
        lock ? { ran: true as const, value: await work() } : { ran: false as const },
      ),
  };
}

/** Locks within this tab alone. */
export function tabLocks(): Locks {
  const held = new Map<string, Promise<unknown>>();
  const hold = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const working = work();
    const settled = working.catch(() => undefined);
    held.set(name, settled);
    try {
      return await working;
    } finally {
      if (held.get(name) === settled) held.delete(name);
    }
  };
  return {
    async run(name, work, signal) {
      for (let holder = held.get(name); holder; holder = held.get(name)) await holder;
      signal?.throwIfAborted();
      return hold(name, work);
    },
    async tryRun(name, work) {
      if (held.has(name)) return { ran: false };
      return { ran: true, value: await hold(name, work) };
    },
  };
}

/** The browser's own locks; null where it has none, as on plain http away from localhost. */
export function browserLocks(): Locks | null {
  const manager = globalThis.navigator?.locks;
  return manager ? webLocks(manager) : null;
}
