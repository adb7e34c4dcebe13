import type { SettingsView } from '#sim/engine/world.ts';
import type { Spelling } from '#sim/http/dialects/spelling.ts';

/** Milliseconds by which the server looks ahead for what runs dry: its "frequency". */
const TOP_UP_FREQUENCY_MS = 86_400_000;

const iso = (ms: number): string => new Date(ms).toISOString();

/** A row of auto top-up settings (GET /v2/deployment-settings/{dseq}). */
export function settingsShape(spelling: Spelling, view: SettingsView) {
  const { id, userId, dseq, autoTopUpEnabled } = view;
  return {
    id,
    userId,
    dseq,
    autoTopUpEnabled,
    ...(spelling.settingsClosed ? { closed: view.closed } : {}),
    estimatedTopUpAmount: spelling.topUpEstimate(view.estimatedTopUp),
    topUpFrequencyMs: TOP_UP_FREQUENCY_MS,
    createdAt: iso(view.createdMs),
    updatedAt: iso(view.updatedMs),
  };
}
