import { createCell, type Observable } from '#lib/observable.ts';
import type { Backend, Mode, Transaction } from './backend.ts';
import { openIdbBackend } from './idb-backend.ts';
import { createMemoryBackend } from './memory-backend.ts';
import type { StoreName } from './schema.ts';

/**
 * - `opening`: nothing needed yet, or on its way. `kept`: records outlive the page.
 * - `waiting`: another tab with an older Berth holds the database; closing it lets this one go on.
 * - `memory-only`: the browser keeps nothing here (a private window, storage switched off).
 * - `lost`: a newer Berth in another tab took the database over; this tab should be reloaded.
 */
export type DatabaseStatus = 'opening' | 'kept' | 'waiting' | 'memory-only' | 'lost';

const status = createCell<DatabaseStatus>('opening');
/** How records are kept now; anything but `kept` is worth telling. */
export const databaseStatus: Observable<DatabaseStatus> = status;

/** The database cannot be used in this tab any more; reloading it helps. */
export class DatabaseLostError extends Error {
  constructor() {
    super('A newer version of Berth took over the saved data. Reload this tab to go on.');
    this.name = 'DatabaseLostError';
  }
}

let opened: Promise<Backend> | null = null;

async function open(): Promise<Backend> {
  try {
    const backend = await openIdbBackend({
      onBlocked: () => status.set('waiting'),
      onTakenOver: () => status.set('lost'),
      onEnded: () => {
        opened = null;
      },
    });
    status.set('kept');
    return backend;
  } catch {
    status.set('memory-only');
    return createMemoryBackend();
  }
}

/**
 * Runs `work` in one atomic transaction on the database (or on memory, see `databaseStatus`).
 * Throws `DatabaseLostError` once another tab took the database over, and what `work` throws.
 */
export async function transact<T>(
  stores: readonly StoreName[],
  mode: Mode,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  opened ??= open();
  const backend = await opened;
  if (status.get() === 'lost') throw new DatabaseLostError();
  return backend.transact(stores, mode, work);
}

/** Closes the database; the next transaction opens it anew. */
export async function closeDatabase(): Promise<void> {
  const backend = await opened;
  opened = null;
  backend?.close();
  status.set('opening');
}
