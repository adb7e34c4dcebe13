import type { Usage } from '#sim/market/capacity.ts';
import { emptyUsage, freeOf } from '#sim/market/capacity.ts';
import type { Provider } from '#sim/market/provider.ts';
import type { Core } from './core.ts';

/** What a provider has left in this world. */
export function spareOf(core: Core, provider: Provider): Usage {
  const used = core.usage.get(provider.address) ?? emptyUsage();
  return freeOf(provider, used, core.state.params.capacityFactor);
}
