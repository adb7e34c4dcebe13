import type { Clock } from '#lib/clock.ts';
import { announceChange } from './changes.ts';
import { transact } from './db.ts';
import { isJournalEntry } from './journal-shape.ts';
import { isRecord, parseJson } from './json.ts';
import { readPreferences, replacePreferences } from './preferences.ts';
import {
  KEY_PATHS,
  keyOf,
  STORE_NAMES,
  type KeyPart,
  type Records,
  type StoreName,
} from './schema.ts';

/** What an export file says it is. */
const FORMAT = 'berth-local-data';
const FORMAT_VERSION = 1;

/** Stores that an export carries: what cannot be read again from a server. */
const EXPORTED = ['vault', 'drafts', 'names', 'selections', 'journal'] as const;
export type Exported = (typeof EXPORTED)[number];

/** Everything of an export file, read and checked. */
export interface ImportPlan {
  records: { [S in Exported]: Records[S][] };
  preferences: unknown;
  counts: Record<Exported, number>;
}

export type ImportResult = { ok: true; plan: ImportPlan } | { ok: false; reason: string };

/**
 * The operator's local data as the text of a JSON file: SDL vault, drafts, names, selections,
 * journal and preferences of every scope. Keys and certificates are never part of it.
 */
export async function exportLocalData(clock: Clock): Promise<string> {
  const records = await transact(EXPORTED, 'read', async (tx) => {
    const lists: [Exported, unknown[]][] = [];
    for (const store of EXPORTED) lists.push([store, await tx.list(store, [])]);
    return Object.fromEntries(lists);
  });
  const exportedAt = new Date(clock()).toISOString();
  const file = {
    format: FORMAT,
    version: FORMAT_VERSION,
    exportedAt,
    preferences: readPreferences(),
    records,
  };
  return JSON.stringify(file, null, 2);
}

const isKeyPart = (value: unknown): value is KeyPart =>
  typeof value === 'string' || Number.isFinite(value);

const hasText = (record: Record<string, unknown>, ...names: string[]): boolean =>
  names.every((name) => typeof record[name] === 'string');

const isMoment = (value: unknown): boolean => Number.isSafeInteger(value);

/** What the pages rely on in a record, beside its key. */
const SHAPES: Record<Exported, (record: Record<string, unknown>) => boolean> = {
  vault: (record) =>
    hasText(record, 'sdl', 'note') && Array.isArray(record.groups) && isMoment(record.at),
  drafts: (record) => hasText(record, 'name', 'text') && isMoment(record.updatedAt),
  names: (record) => hasText(record, 'name'),
  selections: ({ choices }) => isRecord(choices),
  journal: isJournalEntry,
};

/** Whether a record of a file can be kept: its scope, every part of its key, and what pages rely on. */
function isStorable(store: Exported, record: unknown): boolean {
  if (!isRecord(record)) return false;
  const keyed = ['upstream', 'owner', ...KEY_PATHS[store]].every((name) => isKeyPart(record[name]));
  return keyed && SHAPES[store](record);
}

/** Reads an export file without changing anything, so that the operator can be asked first. */
export function readImport(text: string): ImportResult {
  const file = parseJson(text);
  if (!isRecord(file) || file.format !== FORMAT) {
    return { ok: false, reason: 'This file is not an export of Berth.' };
  }
  if (file.version !== FORMAT_VERSION || !isRecord(file.records)) {
    return { ok: false, reason: 'This export was made by another version of Berth.' };
  }
  const given = file.records;
  const lists = EXPORTED.map((store) => {
    const list = given[store] ?? [];
    const usable = Array.isArray(list) && list.every((record) => isStorable(store, record));
    return { store, list, usable };
  });
  const damaged = lists.find(({ usable }) => !usable);
  if (damaged) return { ok: false, reason: `The ${damaged.store} in this export cannot be read.` };
  return {
    ok: true,
    plan: {
      records: Object.fromEntries(
        lists.map(({ store, list }) => [store, list]),
      ) as ImportPlan['records'],
      preferences: file.preferences,
      counts: Object.fromEntries(
        lists.map(({ store, list }) => [store, (list as unknown[]).length]),
      ) as ImportPlan['counts'],
    },
  };
}

/**
 * Adds the records of an export to what is there. A record that exists already is left as it is.
 * Returns how many were added.
 */
export async function applyImport(plan: ImportPlan): Promise<number> {
  const added = await transact(EXPORTED, 'write-durably', async (tx) => {
    let count = 0;
    for (const store of EXPORTED) {
      for (const record of plan.records[store]) {
        const there = await tx.get(store, keyOf(store, record));
        if (there !== undefined) continue;
        await tx.put(store, record);
        count += 1;
      }
    }
    return count;
  });
  if (isRecord(plan.preferences)) replacePreferences(plan.preferences);
  announceChange(...EXPORTED);
  return added;
}

/** How many records each store holds, of every scope. */
export const countLocalData = (): Promise<Record<StoreName, number>> =>
  transact(STORE_NAMES, 'read', async (tx) => {
    const counts: [StoreName, number][] = [];
    for (const store of STORE_NAMES) counts.push([store, await tx.count(store, [])]);
    return Object.fromEntries(counts) as Record<StoreName, number>;
  });

/** Erases every record and the preferences. Connections and keys stay: they are removed one by one. */
export async function eraseLocalData(): Promise<void> {
  await transact(STORE_NAMES, 'write-durably', async (tx) => {
    for (const store of STORE_NAMES) {
      for (const record of await tx.list(store, [])) {
        await tx.remove(store, keyOf(store, record));
      }
    }
  });
  replacePreferences(null);
  announceChange(...STORE_NAMES);
}
