import {
  checkConnection,
  keyProblem,
  type ConnectionInput,
  type ConnectionProblems,
} from './connection-form.ts';
import { isRecord } from './json.ts';
import { rememberOwner } from './owners.ts';
import { readPresets } from './presets.ts';
import { randomId } from './random-id.ts';
import { eraseSecrets, readKey, writeKey } from './secrets.ts';
import { storedValue } from './web-storage.ts';

/** A Console API that Berth can work with. Its key is never part of it. */
export interface Connection {
  id: string;
  name: string;
  /** Path on Berth's own origin, without a trailing slash and without /v1. */
  basePath: string;
  simulated: boolean;
  /** Comes with the build: cannot be renamed or removed. */
  preset: boolean;
  /** The key is remembered on this device. */
  remember: boolean;
}

interface SavedConnection {
  id: string;
  name: string;
  basePath: string;
  remember: boolean;
}

interface ConnectionsState {
  saved: SavedConnection[];
  /** Presets whose key is remembered on this device. */
  rememberedPresets: string[];
  lastUsed: string | null;
}

const SAVED = 'berth.connections';
const ACTIVE = 'berth.connection';

function readSaved(json: unknown): SavedConnection[] {
  if (!isRecord(json)) return [];
  const { id, name, basePath, remember } = json;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof basePath !== 'string') return [];
  return [{ id, name, basePath, remember: remember === true }];
}

function readState(json: unknown): ConnectionsState {
  const state = isRecord(json) ? json : {};
  return {
    saved: Array.isArray(state.saved) ? state.saved.flatMap(readSaved) : [],
    rememberedPresets: Array.isArray(state.rememberedPresets)
      ? state.rememberedPresets.filter((id) => typeof id === 'string')
      : [],
    lastUsed: typeof state.lastUsed === 'string' ? state.lastUsed : null,
  };
}

const stored = storedValue('local', SAVED, readState);
const active = storedValue('session', ACTIVE, (json) => (typeof json === 'string' ? json : null));

let listed: { from: ConnectionsState; list: Connection[] } | null = null;

/** Every connection, presets first, readable at once. The same array until something changes. */
export function listConnections(): Connection[] {
  const state = stored.get();
  if (listed?.from !== state) listed = { from: state, list: buildList(state) };
  return listed.list;
}

function buildList(state: ConnectionsState): Connection[] {
  const { presets, simulatedPrefixes } = readPresets();
  const simulated = (basePath: string): boolean =>
    simulatedPrefixes.some((prefix) => `${basePath}/`.startsWith(prefix));
  return [
    ...presets.map(({ id, name, basePath, simulated: marked }) => ({
      id,
      name,
      basePath,
      simulated: marked || simulated(basePath),
      preset: true,
      remember: state.rememberedPresets.includes(id),
    })),
    ...state.saved.map((saved) => ({
      ...saved,
      simulated: simulated(saved.basePath),
      preset: false,
    })),
  ];
}

/**
 * The connection of this tab: the chosen one, else the last used on this device, else the first;
 * null when there is none. What a tab once started with stays its own, whatever other tabs do.
 */
export function activeConnection(): Connection | null {
  const list = listConnections();
  const byId = (id: string | null) => list.find((connection) => connection.id === id);
  const chosen = byId(active.get());
  if (chosen) return chosen;
  const started = byId(stored.get().lastUsed) ?? list[0] ?? null;
  if (started) active.setQuietly(started.id);
  return started;
}

/** Makes a connection this tab's, and the one that new tabs start with. */
export function activateConnection(id: string): void {
  active.set(id);
  stored.set({ ...stored.get(), lastUsed: id });
}

/** The key of a connection: the operator's, else the preset's public one, else null. */
export function connectionKey(id: string): string | null {
  return readKey(id) ?? readPresets().presets.find((preset) => preset.id === id)?.key ?? null;
}

export type ConnectionResult =
  | { ok: true; connection: Connection }
  | { ok: false; problems: ConnectionProblems };

const refused = (problems: ConnectionProblems): ConnectionResult => ({ ok: false, problems });

/** Adds a connection, or changes one that the operator made (`id`). Nothing is kept unless every field is right. */
export function saveConnection(
  input: ConnectionInput,
  origin: string,
  id?: string,
): ConnectionResult {
  const others = listConnections().filter((connection) => connection.id !== id);
  const taken = others.map((connection) => connection.name);
  const keyNeeded = id === undefined || connectionKey(id) === null;
  const checked = checkConnection(input, { taken, origin, keyNeeded });
  if (!checked.ok) return refused(checked.problems);
  const { key, ...fields } = checked.value;
  const saved: SavedConnection = { id: id ?? randomId(), ...fields };
  const state = stored.get();
  const known = state.saved.find((connection) => connection.id === saved.id);
  if (known && known.basePath !== saved.basePath) rememberOwner(saved.id, null);
  stored.set({
    ...state,
    saved: known
      ? state.saved.map((connection) => (connection.id === saved.id ? saved : connection))
      : [...state.saved, saved],
  });
  const kept = key === '' ? connectionKey(saved.id) : key;
  if (kept !== null) keepKey(saved.id, kept, saved.remember);
  return found(saved.id);
}

/** Sets the key of any connection, a preset's included: what the form that a 401 opens calls. */
export function setConnectionKey(id: string, key: string, remember: boolean): ConnectionResult {
  const problem = keyProblem(key);
  if (problem !== null) return refused({ key: problem });
  const state = stored.get();
  const others = state.rememberedPresets.filter((other) => other !== id);
  const preset = readPresets().presets.some((candidate) => candidate.id === id);
  stored.set({
    ...state,
    rememberedPresets: preset && remember ? [...others, id] : others,
    saved: state.saved.map((saved) => (saved.id === id ? { ...saved, remember } : saved)),
  });
  keepKey(id, key.trim(), remember);
  return found(id);
}

/** Another key may stand for another wallet: the owner is learned anew. */
function keepKey(id: string, key: string, remember: boolean): void {
  if (key !== connectionKey(id)) rememberOwner(id, null);
  writeKey(id, key, remember);
}

function found(id: string): ConnectionResult {
  const connection = listConnections().find((candidate) => candidate.id === id);
  return connection ? { ok: true, connection } : refused({ name: 'This connection is gone.' });
}

/** Removes a connection with its key and certificates. A preset stays; its key goes. */
export function removeConnection(id: string): void {
  eraseSecrets(id);
  rememberOwner(id, null);
  const state = stored.get();
  stored.set({
    saved: state.saved.filter((connection) => connection.id !== id),
    rememberedPresets: state.rememberedPresets.filter((other) => other !== id),
    lastUsed: state.lastUsed === id ? null : state.lastUsed,
  });
  if (active.get() === id) active.set(null);
}

/** Calls the listener when the list or this tab's choice changes, in this tab or another. */
export function onConnectionsChange(listener: () => void): () => void {
  const stops = [stored.subscribe(listener), active.subscribe(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}
