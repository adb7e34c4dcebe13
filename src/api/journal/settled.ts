import type { JournalEntry } from '#store/journal-schema.ts';

type Listener = (entry: JournalEntry) => void;

const listeners = new Set<Listener>();

/** Calls the listener with every entry that this tab brought to an end or to a verdict. */
export function onSettled(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Tells that an entry has come to an end or to a verdict. */
export function settled(entry: JournalEntry): void {
  for (const listener of listeners) listener(entry);
}
