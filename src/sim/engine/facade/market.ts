import { gpuPrices } from '#sim/market/gpu-prices.ts';
import type { GpuPrice } from '#sim/market/gpu-prices.ts';
import type { Provider } from '#sim/market/provider.ts';
import { screenGroup } from '#sim/market/screen.ts';
import type { Screened } from '#sim/market/screen.ts';
import type { GroupSpec } from '#sim/market/spec.ts';
import { statsOf, uptimeChecks } from '#sim/market/stats.ts';
import type { ProviderStats, UptimeCheck } from '#sim/market/stats.ts';
import type { Core } from '#sim/engine/core.ts';
import { isOnline } from '#sim/engine/core.ts';
import { spareOf } from '#sim/engine/spare.ts';

/** The providers, and what they could do. */
export function marketDesk(core: Core) {
  const online = ({ address }: Provider): boolean => isOnline(core, address);
  return {
    providers: (): readonly Provider[] => [...core.providers.values()],
    provider: (address: string): Provider | null => core.providers.get(address) ?? null,
    isOnline: (address: string): boolean => isOnline(core, address),
    /** How full a provider is, the world's own leases counted. Null for an unknown one. */
    providerStats(address: string): ProviderStats | null {
      const provider = core.providers.get(address);
      if (provider === undefined) return null;
      return statsOf(provider, spareOf(core, provider), core.state.params.capacityFactor);
    },
    /** The last day's checks of a provider, oldest first; none of an unknown one. */
    uptimeChecks(address: string): UptimeCheck[] {
      const provider = core.providers.get(address);
      if (provider === undefined) return [];
      return uptimeChecks(provider, core.state.clock.nowMs, online(provider));
    },
    /** Of the providers that answer now. */
    gpuPrices: (): GpuPrice[] => gpuPrices([...core.providers.values()].filter(online)),
    /** Who could serve each group now, and what stands in the others' way. */
    screen: (groups: readonly GroupSpec[]): Screened[] =>
      groups.map((group) =>
        screenGroup(group, core.providers.values(), (one) => spareOf(core, one), online),
      ),
  };
}
