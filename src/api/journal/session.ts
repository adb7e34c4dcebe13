import type { ApiClient } from '#api/client/client.ts';
import { sleep, type Sleep } from '#api/client/sleep.ts';
import type { Manifest } from '#domain/sdl/types.ts';
import type { Clock } from '#lib/clock.ts';
import type { Connection } from '#store/connections.ts';
import { randomId } from '#store/random-id.ts';
import type { Scope } from '#store/scope.ts';
import { deriveManifest } from './derive-manifest.ts';
import { browserLocks, type Locks } from './locks.ts';

/** The connection that an entry belongs to. An entry that has begun ends on the client it began with. */
export interface JournalSession {
  connection: Connection;
  client: ApiClient;
  scope: Scope;
}

/** What the journal takes from the world. */
export interface JournalDeps {
  clock: Clock;
  sleep: Sleep;
  newId: () => string;
  /** Null where Berth cannot keep two tabs from running one entry. */
  locks: Locks | null;
  /** The manifest that follows from an SDL; null where none does. */
  manifestOf: (sdl: string) => Promise<Manifest | null>;
}

/** One run of one entry. */
export interface Run {
  session: JournalSession;
  deps: JournalDeps;
  /** Ends waiting and looking; a request that was sent is never taken back. */
  signal: AbortSignal;
}

/** For waiting that nothing ends early. */
export const NEVER_ABORTED: AbortSignal = new AbortController().signal;

/** The browser's clock, timers, randomness and locks. */
export const browserDeps = (): JournalDeps => ({
  clock: Date.now,
  sleep,
  newId: randomId,
  locks: browserLocks(),
  manifestOf: deriveManifest,
});
