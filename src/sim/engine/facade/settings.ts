import type { Core } from '#sim/engine/core.ts';
import { uuidOf } from '#sim/engine/identity.ts';
import {
  addSettings,
  changeSettings,
  estimatedTopUp,
  readOrMakeSettings,
  readSettings,
} from '#sim/engine/settings.ts';
import type { Amount, Settings } from '#sim/engine/state.ts';

/** A settings row as the Console API shows it. */
export type SettingsView = {
  id: string;
  userId: string;
  dseq: string;
  autoTopUpEnabled: boolean;
  closed: boolean;
  createdMs: number;
  updatedMs: number;
  /** µact, a whole number. */
  estimatedTopUp: Amount;
};

/** Rows of deployment settings: auto top-up on or off. */
export function settingsDesk(core: Core) {
  const { userId } = core.state;
  const view = (row: Settings): SettingsView => ({
    id: uuidOf(`${userId}/settings/${row.dseq}`),
    userId,
    dseq: row.dseq,
    autoTopUpEnabled: row.autoTopUp,
    closed: row.closed,
    createdMs: row.createdMs,
    updatedMs: row.updatedMs,
    estimatedTopUp: estimatedTopUp(core, row),
  });
  return {
    /** Null where no row exists. */
    settings(dseq: string): SettingsView | null {
      const row = readSettings(core, dseq);
      return row === null ? null : view(row);
    },
    /** Reading as the Console API does it: a missing row is made, switched on. */
    readOrMakeSettings(dseq: string): { settings: SettingsView; made: boolean } {
      const { row, made } = readOrMakeSettings(core, dseq);
      return { settings: view(row), made };
    },
    /** @throws SettingsError `exists` */
    addSettings: (dseq: string, autoTopUp: boolean): SettingsView =>
      view(addSettings(core, dseq, autoTopUp)),
    /** @throws SettingsError `missing`, unless `upsert` */
    changeSettings: (dseq: string, autoTopUp: boolean, upsert: boolean): SettingsView =>
      view(changeSettings(core, dseq, autoTopUp, upsert)),
  };
}
