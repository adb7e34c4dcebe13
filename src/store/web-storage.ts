import { createCell, createListeners, type Observable } from '#lib/observable.ts';
import { parseJson } from './json.ts';

type Area = 'local' | 'session';

/** Whether what is kept in localStorage and sessionStorage outlives the page. */
export type WebStorageStatus = 'kept' | 'memory-only';

const status = createCell<WebStorageStatus>('kept');
/** "memory-only" once the browser has refused to keep something (storage switched off or full). */
export const webStorageStatus: Observable<WebStorageStatus> = status;

const memory: Record<Area, Map<string, string>> = { local: new Map(), session: new Map() };
const cells = new Set<{ area: Area; key: string; changed: () => void }>();

function areaOf(area: Area): Storage | null {
  try {
    const found = area === 'local' ? globalThis.localStorage : globalThis.sessionStorage;
    return found ?? null;
  } catch {
    return null;
  }
}

/** Reads one item; what could not be stored before is read from memory. */
export function readItem(area: Area, key: string): string | null {
  const remembered = memory[area].get(key);
  if (remembered !== undefined) return remembered;
  try {
    return areaOf(area)?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** Writes (or with null removes) one item and tells every cell of that name. */
export function writeItem(area: Area, key: string, value: string | null): void {
  put(area, key, value);
  tell(area, key);
}

function put(area: Area, key: string, value: string | null): void {
  memory[area].delete(key);
  try {
    const storage = areaOf(area);
    if (storage === null) throw new Error('no storage');
    if (value === null) storage.removeItem(key);
    else storage.setItem(key, value);
  } catch {
    status.set('memory-only');
    if (value !== null) memory[area].set(key, value);
  }
}

/** The names of the items that begin with `prefix`. */
export function itemKeys(area: Area, prefix: string): string[] {
  const names = new Set(memory[area].keys());
  const storage = areaOf(area);
  for (let i = 0; i < (storage?.length ?? 0); i++) names.add(storage?.key(i) ?? '');
  return [...names].filter((name) => name.startsWith(prefix)).sort();
}

function tell(area: Area, key: string | null): void {
  for (const cell of cells) {
    if (cell.area === area && (key === null || cell.key === key)) cell.changed();
  }
}

let listening = false;
function listenToOtherTabs(): void {
  if (listening || typeof globalThis.addEventListener !== 'function') return;
  listening = true;
  globalThis.addEventListener('storage', (event) => {
    if (event.storageArea === areaOf('local')) tell('local', event.key);
  });
}

/** A JSON value kept in web storage, readable at once; `null` removes it. */
export interface StoredValue<T> extends Observable<T> {
  set(value: T | null): void;
  /** Keeps a value that readers take for the current one already, without telling them again. */
  setQuietly(value: T): void;
}

/**
 * A named value in localStorage (every tab sees a change) or sessionStorage (this tab alone).
 * `parse` gets whatever is stored there, null when nothing is, and must never throw.
 */
export function storedValue<T>(
  area: Area,
  key: string,
  parse: (json: unknown) => T,
): StoredValue<T> {
  const listeners = createListeners();
  let seen: { raw: string | null; value: T } | null = null;
  cells.add({ area, key, changed: listeners.call });
  return {
    get() {
      const raw = readItem(area, key);
      if (seen === null || seen.raw !== raw) seen = { raw, value: parse(parseJson(raw)) };
      return seen.value;
    },
    set: (value) => writeItem(area, key, value === null ? null : JSON.stringify(value)),
    setQuietly: (value) => put(area, key, JSON.stringify(value)),
    subscribe(listener) {
      listenToOtherTabs();
      return listeners.add(listener);
    },
  };
}
