/** An operator's browser for specs: tabs over one storage, a clock that sleeping moves on. */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { tabLocks, type Locks } from '#api/journal/locks.ts';
import type { JournalDeps, JournalSession } from '#api/journal/session.ts';
import { fakeStorage } from '#store/fake-storage.ts';
import { readEntry } from '#store/journal-entries.ts';
import type { JournalEntry } from '#store/journal-schema.ts';
import { rememberOwner } from '#store/owners.ts';
import { createFakeConsole, OWNER } from './fake-console.ts';

export const CONNECTION = {
  id: 'c1',
  name: 'Mainnet',
  basePath: '/console-api',
  simulated: false,
  preset: false,
  remember: false,
};

export const hashOf = (sdl: string): string => `hash of ${sdl}`;

/** A fresh browser beside a fresh console. */
export function openDesk() {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('localStorage', fakeStorage());
  vi.stubGlobal('sessionStorage', fakeStorage());
  rememberOwner(CONNECTION.id, OWNER);
  let now = Date.UTC(2026, 10, 21);
  let ids = 0;
  const clock = () => now;
  const server = createFakeConsole(clock, hashOf);
  const session: JournalSession = {
    connection: CONNECTION,
    client: server.client,
    scope: { upstream: CONNECTION.basePath, owner: OWNER, connection: CONNECTION.id },
  };
  /** A page load: the browser frees the locks of the page before. */
  const load = (locks: Locks | null = tabLocks()): JournalDeps => ({
    clock,
    sleep: async (ms) => {
      now += ms;
    },
    newId: () => `id-${++ids}`,
    locks,
    manifestOf: async (sdl) =>
      sdl === 'underivable' ? null : { json: `manifest of ${sdl}`, hash: hashOf(sdl), groups: [] },
  });
  return {
    server,
    session,
    load,
    clock,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

export type Desk = ReturnType<typeof openDesk>;

/** Waits until the entry satisfies what is asked of it. */
export async function entryWith(
  id: string,
  ask: (entry: JournalEntry) => boolean,
): Promise<JournalEntry> {
  return vi.waitFor(async () => {
    const entry = await readEntry(id);
    if (!entry || !ask(entry)) throw new Error(`the entry ${id} is ${entry?.phase ?? 'absent'}`);
    return entry;
  });
}
