/** All that belongs to one connection of a tab: client, cache, owner, key. Disposed on switching. */
import type { QueryClient } from '@tanstack/react-query';
import { createClient, type ApiClient, type ClientOptions } from '#api/client/client.ts';
import { keys } from '#api/client/keys.ts';
import { learnOwner as moveWaitingRecords } from '#store/adopt-owner.ts';
import { connectionKey, type Connection } from '#store/connections.ts';
import { createCell, type Observable } from '#lib/observable.ts';
import { rememberOwner } from '#store/owners.ts';
import { scopeOf, type Scope } from '#store/scope.ts';
import { onKeyChange } from '#store/secrets.ts';
import type { Clock } from '#lib/clock.ts';
import type { AbsentOperations } from './absent.ts';
import { createQueryClient } from './query-client.ts';

/** `missing`: there is no key; `refused`: the server answered 401 to the one there is. */
export type KeyState = 'ok' | 'missing' | 'refused';

export type Session = {
  readonly connection: Connection;
  readonly client: ApiClient;
  readonly queryClient: QueryClient;
  /** Whose records as of now; `owner` is null until a reply has told it. Components follow it with `useScope`. */
  readonly scope: Scope;
  readonly scopes: Observable<Scope>;
  /** Anything but `ok` is to be answered by asking for a key; all goes on once one is kept. */
  readonly keyState: Observable<KeyState>;
  /** When calls go on after a 429, in ms since the epoch; null while they flow. */
  readonly pausedUntil: Observable<number | null>;
  readonly absent: AbsentOperations;
  readonly clock: Clock;
  /** Aborts when the session is disposed of. */
  readonly signal: AbortSignal;
  /** Tells whose deployments these are; called with every reply that says. */
  learnOwner(owner: string): void;
  dispose(): void;
};

type SessionOptions = Pick<ClientOptions, 'fetch' | 'clock' | 'sleep' | 'random' | 'isOnline'>;

/**
 * Asks again after a key was kept. Where the old one was refused, what is on screen stays until the
 * new answers are in; otherwise the new key may be another wallet's, so everything starts empty.
 * Settings that were read are left alone: reading them may write.
 */
function askAgain(queryClient: QueryClient, keepData: boolean): void {
  if (!keepData) void queryClient.resetQueries();
  else {
    void queryClient.invalidateQueries({
      predicate: ({ queryKey, state }) =>
        queryKey[0] !== keys.settings('')[0] || state.status === 'error',
    });
  }
}

/** Begins a session on a connection; `dispose` ends it. */
export function createSession(connection: Connection, options: SessionOptions = {}): Session {
  const clock = options.clock ?? Date.now;
  const queryClient = createQueryClient();
  const absent: AbsentOperations = new Map();
  const ended = new AbortController();
  const scopes = createCell(scopeOf(connection));
  const getKey = (): string | null => connectionKey(connection.id);
  const keyState = createCell<KeyState>(getKey() === null ? 'missing' : 'ok');
  const client = createClient({
    ...options,
    basePath: connection.basePath,
    getKey,
    onUnauthorized: () => keyState.set(getKey() === null ? 'missing' : 'refused'),
  });

  let lastKey = getKey();
  const stopListening = onKeyChange(connection.id, () => {
    const key = getKey();
    const refused = keyState.get() === 'refused';
    // The same key once more is a wish to try it again: its refusal may have been a passing one.
    if (key === lastKey && !refused) return;
    keyState.set(key === null ? 'missing' : 'ok');
    if (key === lastKey) {
      askAgain(queryClient, true);
      return;
    }
    lastKey = key;
    // A key that another tab put in place may stand for another wallet than this tab has learned.
    rememberOwner(connection.id, null);
    scopes.set(scopeOf(connection));
    absent.clear();
    askAgain(queryClient, refused && key !== null);
  });

  return {
    connection,
    client,
    queryClient,
    get scope() {
      return scopes.get();
    },
    scopes,
    keyState,
    pausedUntil: { get: () => client.gate.pausedUntil, subscribe: client.gate.subscribe },
    absent,
    clock,
    signal: ended.signal,
    learnOwner(owner) {
      const scope = scopes.get();
      if (owner === '' || ended.signal.aborted || scope.owner === owner) return;
      scopes.set({ ...scope, owner });
      void moveWaitingRecords(connection, owner);
    },
    dispose() {
      ended.abort();
      stopListening();
      // Writes under way finish on the client that they began with; only reads stop.
      void queryClient.cancelQueries();
      queryClient.getQueryCache().clear();
    },
  };
}
