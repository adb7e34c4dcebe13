import { providersFor } from '#sim/market/providers.ts';
import type { Core } from './core.ts';
import { groupSpec, openLeases } from './core.ts';
import type { WorldState } from './state.ts';
import { reserve } from './usage.ts';

/** Builds the indexes of a state. */
export function coreOf(state: WorldState): Core {
  const providers = providersFor(state.params.extraProviders);
  const core: Core = {
    state,
    deployments: new Map(state.deployments.map((one) => [one.dseq, one])),
    settings: new Map(state.settings.map((row) => [row.dseq, row])),
    providers: new Map(providers.map((provider) => [provider.address, provider])),
    usage: new Map(),
  };
  for (const deployment of state.deployments) {
    for (const lease of openLeases(deployment)) {
      reserve(core, lease.provider, groupSpec(core, deployment.ordered, lease.gseq));
    }
  }
  return core;
}
