/**
 * The build-time settings that the page reads before its first request: which connections exist
 * without the operator adding any, and below which paths a connection is a simulated one.
 */
import type { Plugin } from 'vite';

type Preset = {
  id: string;
  name: string;
  /** A path on Berth's own origin. */
  basePath: string;
  /** Only a key that everybody may know. */
  key?: string;
  simulated: boolean;
};

export type PresetSettings = { presets: Preset[]; simulatedPrefixes: string[] };

const DEFAULT_PRESETS: Preset[] = [
  { id: 'demo', name: 'Simulator', basePath: '/sim/demo', key: 'sim-operator', simulated: true },
];

const BLOCK = /(<script type="application\/json" id="berth-presets">)[\s\S]*?(<\/script>)/;

function isPreset(value: unknown): value is Preset {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, basePath, key, simulated } = value as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    typeof name === 'string' &&
    typeof basePath === 'string' &&
    /^\/(?!\/)/.test(basePath) &&
    (key === undefined || typeof key === 'string') &&
    typeof simulated === 'boolean'
  );
}

/** Reads the BERTH_PRESETS setting (a JSON list of presets). Throws where it is none. */
export function parsePresets(setting: string | undefined): PresetSettings {
  const presets: unknown = setting ? JSON.parse(setting) : DEFAULT_PRESETS;
  if (!Array.isArray(presets) || !presets.every(isPreset)) {
    throw new Error(
      'BERTH_PRESETS must be a JSON list of {id, name, basePath: "/…", key?, simulated}',
    );
  }
  return { presets, simulatedPrefixes: ['/sim/'] };
}

/** The settings as they may stand inside a script element. */
const dataBlock = (settings: PresetSettings): string =>
  JSON.stringify(settings).replaceAll('<', String.raw`\u003c`);

/** Fills the page's `berth-presets` block, in the build and in the dev server. */
export function presetsPlugin(settings: PresetSettings): Plugin {
  return {
    name: 'berth-presets',
    transformIndexHtml(html) {
      if (!BLOCK.test(html)) throw new Error('index.html has no berth-presets block');
      return html.replace(BLOCK, (_all, open: string, close: string) =>
        [open, dataBlock(settings), close].join(''),
      );
    },
  };
}
