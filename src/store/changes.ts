import { createListeners } from '#lib/observable.ts';
import { STORE_NAMES, type StoreName } from './schema.ts';

const CHANNEL = 'berth.changes';

const listeners = new Map(STORE_NAMES.map((store) => [store, createListeners()]));

const isStoreName = (name: unknown): name is StoreName =>
  STORE_NAMES.some((store) => store === name);

let channel: BroadcastChannel | null = null;

/** The line to Berth's other tabs; null where the browser has none, then tabs learn at the next read. */
function otherTabs(): BroadcastChannel | null {
  if (channel || typeof BroadcastChannel === 'undefined') return channel;
  channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (isStoreName(event.data)) listeners.get(event.data)?.call();
  });
  return channel;
}

/** Tells this tab and the others that records of a store changed. Call it once they are kept. */
export function announceChange(...stores: StoreName[]): void {
  for (const store of stores) {
    listeners.get(store)?.call();
    otherTabs()?.postMessage(store);
  }
}

/** Calls the listener when records of the store change, in this tab or another. */
export function onChange(store: StoreName, listener: () => void): () => void {
  otherTabs();
  return listeners.get(store)?.add(listener) ?? (() => undefined);
}
