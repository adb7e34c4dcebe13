import { useSyncExternalStore } from 'react';
import { createTicker } from './ticker.ts';

const ticker = createTicker(Date.now, () => document);

/**
 * The time, in ms since the epoch, in steps of `stepMs` (a whole number of seconds): a component is
 * drawn again only when a step has passed. All components share one timer.
 */
export function useNow(stepMs: number): number {
  const read = (): number => Math.floor(ticker.now() / stepMs) * stepMs;
  return useSyncExternalStore(ticker.subscribe, read, read);
}
