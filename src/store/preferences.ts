import type { Currency } from '#domain/money/currency.ts';
import { useObservable } from '#lib/use-observable.ts';
import { isRecord, stringsOf } from './json.ts';
import { storedValue } from './web-storage.ts';

export type Density = 'comfortable' | 'compact';

export interface TablePreferences {
  hidden: string[];
  density: Density;
}

/** A named state of a table: the query string that makes it. */
export interface SavedView {
  id: string;
  name: string;
  table: string;
  search: string;
}

export interface Preferences {
  currency: Currency;
  /** Of every table that has none of its own. */
  density: Density;
  tables: Record<string, TablePreferences>;
  views: SavedView[];
}

const RATE = /^\d{1,9}(\.\d{1,9})?$/;

function readCurrency(json: unknown): Currency {
  if (!isRecord(json)) return { kind: 'usd' };
  const { kind, code, perUsd } = json;
  if (kind === 'act' || kind === 'akt') return { kind };
  const usable = typeof code === 'string' && typeof perUsd === 'string' && RATE.test(perUsd);
  return kind === 'fiat' && usable ? { kind, code, perUsd } : { kind: 'usd' };
}

const readDensity = (json: unknown): Density => (json === 'compact' ? 'compact' : 'comfortable');

const readTable = (json: unknown): TablePreferences => ({
  hidden: isRecord(json) ? stringsOf(json.hidden) : [],
  density: readDensity(isRecord(json) ? json.density : null),
});

function readView(json: unknown): SavedView[] {
  if (!isRecord(json)) return [];
  const { id, name, table, search } = json;
  const texts = [id, name, table, search];
  return texts.every((text) => typeof text === 'string') ? [json as unknown as SavedView] : [];
}

/** Reads preferences that an older version, or a hand, may have written. Never throws. */
export function parsePreferences(json: unknown): Preferences {
  const read = isRecord(json) ? json : {};
  const tables = Object.entries(isRecord(read.tables) ? read.tables : {});
  return {
    currency: readCurrency(read.currency),
    density: readDensity(read.density),
    tables: Object.fromEntries(tables.map(([name, table]) => [name, readTable(table)])),
    views: Array.isArray(read.views) ? read.views.flatMap(readView) : [],
  };
}

const preferences = storedValue('local', 'berth.preferences', parsePreferences);

/** The operator's preferences, readable at once. */
export const readPreferences = (): Preferences => preferences.get();

/** Changes some preferences, in every tab. */
export function changePreferences(change: Partial<Preferences>): void {
  preferences.set({ ...preferences.get(), ...change });
}

/** Replaces all preferences, as an import does; null brings back the defaults. */
export function replacePreferences(json: unknown): void {
  preferences.set(json === null ? null : parsePreferences(json));
}

/** How a table is shown; defaults where nothing was chosen. */
export const tablePreferences = (from: Preferences, table: string): TablePreferences =>
  from.tables[table] ?? { hidden: [], density: from.density };

/** Sets the density of every table, whatever each had before. */
export function changeDensity(density: Density): void {
  const tables = Object.entries(preferences.get().tables);
  const dense = Object.fromEntries(tables.map(([name, table]) => [name, { ...table, density }]));
  changePreferences({ density, tables: dense });
}

/** The operator's preferences, kept up to date. */
export const usePreferences = (): Preferences => useObservable(preferences);
