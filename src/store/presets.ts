import { isRecord, parseJson, stringsOf } from './json.ts';

/** A connection that comes with the build; `key` only where it is public, as a simulator's is. */
export interface Preset {
  id: string;
  name: string;
  basePath: string;
  key: string | null;
  simulated: boolean;
}

export interface Presets {
  presets: Preset[];
  /** A connection whose base path lies under one of these is simulated. */
  simulatedPrefixes: string[];
}

const PRESETS_ELEMENT_ID = 'berth-presets';

function readPreset(json: unknown): Preset[] {
  if (!isRecord(json)) return [];
  const { id, name, basePath, key, simulated } = json;
  if (typeof id !== 'string' || id === '' || typeof basePath !== 'string') return [];
  if (!basePath.startsWith('/') || basePath.startsWith('//')) return [];
  return [
    {
      id,
      name: typeof name === 'string' && name !== '' ? name : basePath,
      basePath: basePath.replace(/\/+$/, ''),
      key: typeof key === 'string' && key !== '' ? key : null,
      simulated: simulated === true,
    },
  ];
}

/** Reads the text of the presets block. What cannot be read is left out: a damaged block costs presets, not the app. */
export function parsePresets(text: string | null): Presets {
  const json = parseJson(text);
  if (!isRecord(json)) return { presets: [], simulatedPrefixes: [] };
  const presets = Array.isArray(json.presets) ? json.presets.flatMap(readPreset) : [];
  const unique = presets.filter((preset, i) => presets.findIndex((p) => p.id === preset.id) === i);
  return { presets: unique, simulatedPrefixes: stringsOf(json.simulatedPrefixes) };
}

let loaded: Presets | null = null;

/** The presets of this page: the JSON block that the build writes into index.html. Read once. */
export function readPresets(): Presets {
  loaded ??= parsePresets(
    globalThis.document?.getElementById(PRESETS_ELEMENT_ID)?.textContent ?? null,
  );
  return loaded;
}
