import { useState } from 'react';
import { createCell, type Observable } from '#lib/observable.ts';
import { useObservable } from '#lib/use-observable.ts';
import { onChange } from './changes.ts';
import type { StoreName } from './schema.ts';

/** What a component knows of records that are being read. `data` is the last good read. */
export type Stored<T> =
  | { status: 'loading'; data: null; error: null }
  | { status: 'ready'; data: T; error: null }
  | { status: 'failed'; data: T | null; error: Error };

const LOADING = { status: 'loading', data: null, error: null } as const;

/**
 * Reads now and again after every change of the store, in whichever tab. Reads while somebody
 * subscribes; the last one to start wins.
 */
export function live<T>(store: StoreName, load: () => Promise<T>): Observable<Stored<T>> {
  const cell = createCell<Stored<T>>(LOADING);
  let latest = 0;
  let users = 0;
  let stop = (): void => undefined;
  const read = async (): Promise<void> => {
    const mine = ++latest;
    try {
      const data = await load();
      if (mine === latest) cell.set({ status: 'ready', data, error: null });
    } catch (caught) {
      const error = caught instanceof Error ? caught : new Error(String(caught));
      if (mine === latest) cell.set({ status: 'failed', data: cell.get().data, error });
    }
  };
  return {
    get: cell.get,
    subscribe(listener) {
      if (users++ === 0) {
        stop = onChange(store, () => void read());
        void read();
      }
      const leave = cell.subscribe(listener);
      return () => {
        leave();
        if (--users === 0) stop();
      };
    },
  };
}

/**
 * Reads records in a component and follows their changes. `key` names what `load` reads: another
 * key starts another read.
 */
export function useStored<T>(store: StoreName, key: string, load: () => Promise<T>): Stored<T> {
  const [current, setCurrent] = useState(() => ({ key, records: live(store, load) }));
  if (current.key !== key) setCurrent({ key, records: live(store, load) });
  return useObservable(current.records);
}
