import { openDB, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import type { Backend, Transaction } from './backend.ts';
import {
  DB_NAME,
  DB_VERSION,
  KEY_PATHS,
  keyedByScope,
  SCOPE_INDEX,
  SCOPE_PATH,
  STORE_NAMES,
  type KeyPart,
  type Records,
  type StoreName,
} from './schema.ts';

export interface IdbEvents {
  /** Another tab holds an older version open, so that this one must wait. */
  onBlocked(): void;
  /** A newer Berth in another tab took the database over. */
  onTakenOver(): void;
  /** The browser ended the connection; opening it again may work. */
  onEnded(): void;
}

/** Keys that begin with `prefix`: in IndexedDB's order an array sorts after every string and number. */
const beginningWith = (prefix: readonly KeyPart[]): IDBKeyRange =>
  IDBKeyRange.bound([...prefix], [...prefix, []]);

/** What `idb` gives for a store of an untyped database, in either mode. */
type Store = IDBPObjectStore<unknown, string[], string, IDBTransactionMode>;

function upgrade(db: IDBPDatabase): void {
  for (const name of STORE_NAMES) {
    if (db.objectStoreNames.contains(name)) continue;
    const store = db.createObjectStore(name, { keyPath: [...KEY_PATHS[name]] });
    if (!keyedByScope(name)) store.createIndex(SCOPE_INDEX, [...SCOPE_PATH]);
  }
}

function transaction(store: (name: StoreName) => Store): Transaction {
  const sourceOf = (name: StoreName) =>
    keyedByScope(name) ? store(name) : store(name).index(SCOPE_INDEX);
  return {
    get: async <S extends StoreName>(name: S, key: readonly KeyPart[]) =>
      (await store(name).get([...key])) as Records[S] | undefined,
    list: async <S extends StoreName>(name: S, prefix: readonly KeyPart[]) => {
      return (await sourceOf(name).getAll(beginningWith(prefix))) as Records[S][];
    },
    count: (name, prefix) => sourceOf(name).count(beginningWith(prefix)),
    put: async (name, record) => {
      await store(name).put?.(record);
    },
    remove: async (name, key) => {
      await store(name).delete?.([...key]);
    },
  };
}

/** Opens the database. Throws where the browser has none or refuses it, as some do in private windows. */
export async function openIdbBackend(events: IdbEvents): Promise<Backend> {
  const db = await openDB(DB_NAME, DB_VERSION, {
    upgrade,
    blocked: events.onBlocked,
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      events.onTakenOver();
    },
    terminated: events.onEnded,
  });
  return {
    async transact(stores, mode, work) {
      const tx = db.transaction([...stores], mode === 'read' ? 'readonly' : 'readwrite', {
        durability: mode === 'write-durably' ? 'strict' : 'relaxed',
      });
      // A failed request also rejects `done`; the first reason is the one to tell.
      const done = tx.done.then(
        () => null,
        (error: unknown) => ({ error }),
      );
      try {
        const result = await work(transaction((name) => tx.objectStore(name) as unknown as Store));
        const failed = await done;
        if (failed) throw failed.error;
        return result;
      } catch (error) {
        abortQuietly(tx);
        throw error;
      }
    },
    close: () => db.close(),
  };
}

/** Takes back what the transaction wrote; one that is over already has nothing to take back. */
function abortQuietly(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    return;
  }
}
