import type { Core } from './core.ts';
import { heightOf, schedule } from './core.ts';
import { marketDesk } from './facade/market.ts';
import { readDesk } from './facade/reads.ts';
import { settingsDesk } from './facade/settings.ts';
import { timeDesk } from './facade/time.ts';
import { transactionDesk } from './facade/transactions.ts';
import type { Genesis } from './genesis.ts';
import { genesisState } from './genesis.ts';
import { SWEEP_BLOCKS } from './settings.ts';
import { coreOf } from './snapshot.ts';
import type { WorldState } from './state.ts';

export type { SettingsView } from './facade/settings.ts';

/**
 * One simulated chain, market and wallet. All amounts are µact as decimal strings, all times
 * milliseconds of the world's own clock. Everything is synchronous; nothing happens between two
 * calls but what `advanceTo` lets happen.
 */
export type World = ReturnType<typeof worldOf>;

function worldOf(core: Core) {
  const { state } = core;
  return {
    name: state.name,
    seed: state.seed,
    scenario: state.scenario,
    genesisMs: state.genesisMs,
    /** The wallet's address; another genesis has another. */
    owner: state.owner,
    /** Whose grant pays the deposits. */
    granter: state.granter,
    userId: state.userId,
    params: state.params,
    ...timeDesk(core),
    ...transactionDesk(core),
    ...settingsDesk(core),
    ...readDesk(core),
    ...marketDesk(core),
  };
}

/** A world of a saved state; the state is taken over, not copied. */
export const openWorld = (state: WorldState): World => worldOf(coreOf(state));

/** A new and empty world, its hourly job running. `scenarios` fill it. */
export function emptyWorld(genesis: Genesis): World {
  const core = coreOf(genesisState(genesis));
  schedule(core, { kind: 'top-up-sweep', height: heightOf(core) + SWEEP_BLOCKS });
  return worldOf(core);
}
