import { useSyncExternalStore } from 'react';
import type { Observable } from './observable.ts';

/** Reads an observable in a component. */
export function useObservable<T>(observable: Observable<T>): T {
  return useSyncExternalStore(observable.subscribe, observable.get, observable.get);
}
