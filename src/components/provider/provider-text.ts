import type { Provider } from '#api/contract/providers.ts';
import { uriHost } from '#domain/deployment/display-name.ts';

/** An address that can be told from others at a glance: `akash15tl…8rsc`. */
export const shortAddress = (address: string): string =>
  address.length <= 18 ? address : `${address.slice(0, 9)}…${address.slice(-4)}`;

/** What a provider is called: its host without `provider.`, else its name, else its address cut short. */
export function providerTitle(address: string, provider: Provider | null): string {
  const host = uriHost(provider?.hostUri ?? '').replace(/^provider\./, '');
  return host || provider?.name || shortAddress(address);
}

/** Where a provider stands, as it says itself, else by its IP address; null where nobody tells. */
export const providerRegion = (provider: Provider | null): string | null =>
  provider?.locationRegion || provider?.ipRegionCode || provider?.ipCountryCode || null;

const PERCENT_STEPS = 10_000;

/** A share of 1 in percent, rounded down: only what never failed reads 100 %. */
export const formatUptime = (share: number): string =>
  `${(Math.floor(share * PERCENT_STEPS + 1e-9) / 100).toFixed(2)} %`;
