import { createSession } from '#api/queries/create-session.ts';
import type { Session } from '#api/queries/create-session.ts';
import { activeConnection, onConnectionsChange } from '#store/connections.ts';
import type { Connection } from '#store/connections.ts';
import { useObservable } from '#lib/use-observable.ts';
import { fetchAfterFirstReads } from './first-read.ts';
import { readAgainWhenSettled } from './journal-life.ts';

let current: Session | null = null;

/** Another name, or a key that is remembered, is no other connection: what is open stays open. */
const isSame = (a: Connection, b: Connection): boolean =>
  a.id === b.id && a.basePath === b.basePath;

/**
 * The session of this tab's connection, made when it is first needed; null when there is no
 * connection. Another connection, or another base path, ends the session before.
 */
export function currentSession(): Session | null {
  const connection = activeConnection();
  if (current && connection && isSame(current.connection, connection)) return current;
  current?.dispose();
  current = connection ? createSession(connection, { fetch: fetchAfterFirstReads }) : null;
  if (current) readAgainWhenSettled(current);
  return current;
}

/** The session of this tab's connection, kept up to date. */
export const useCurrentSession = (): Session | null =>
  useObservable({ get: currentSession, subscribe: onConnectionsChange });
