/** A value that can be read at any time and tells when it changed. `get` returns the same object until it does. */
export interface Observable<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** An observable that its owner sets. */
export interface Cell<T> extends Observable<T> {
  set(value: T): void;
}

/** The listeners of something observable. */
export function createListeners() {
  const listeners = new Set<() => void>();
  return {
    add(listener: () => void): () => void {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    call(): void {
      for (const listener of listeners) listener();
    },
    get size(): number {
      return listeners.size;
    },
  };
}

/** A cell that lives in memory. */
export function createCell<T>(initial: T): Cell<T> {
  const listeners = createListeners();
  let value = initial;
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      listeners.call();
    },
    subscribe: listeners.add,
  };
}
