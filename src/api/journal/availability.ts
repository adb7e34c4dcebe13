import type { Connection } from '#store/connections.ts';
import { browserLocks, tabLocks, type Locks } from './locks.ts';

/** Whether writes are possible; `reason` tells the operator why not and what to do. */
export type JournalAvailability = { writable: true } | { writable: false; reason: string };

const NO_LOCKS =
  'This page is read-only: on plain http away from localhost the browser has no Web Locks, and ' +
  'without them two tabs could pay for the same thing twice. Open Berth on localhost or over https.';

/** Whether Berth may write through a connection in this browser. Simulated money may be risked. */
export function journalAvailability(
  connection: Connection,
  locks: Locks | null = browserLocks(),
): JournalAvailability {
  return locks || connection.simulated ? { writable: true } : { writable: false, reason: NO_LOCKS };
}

/** A write was asked for on a connection that is read-only in this browser. */
export class ReadOnlyError extends Error {
  override readonly name = 'ReadOnlyError';
}

const withinTab = tabLocks();

/** The locks to work under. Throws `ReadOnlyError` where real money would be at stake without any. */
export function requireLocks(connection: Connection, locks: Locks | null): Locks {
  const availability = journalAvailability(connection, locks);
  if (!availability.writable) throw new ReadOnlyError(availability.reason);
  return locks ?? withinTab;
}
