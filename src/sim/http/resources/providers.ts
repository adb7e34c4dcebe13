import { uuidOf } from '#sim/engine/identity.ts';
import { pick } from '#sim/engine/random.ts';
import type { World } from '#sim/engine/world.ts';
import { notFound } from '#sim/http/problem.ts';
import type { RouteContext } from '#sim/http/route.ts';
import type { Provider } from '#sim/market/provider.ts';

const MOST_ADDRESSES = 20;

const attribute = (provider: Provider, key: string): string | null =>
  provider.attributes.find((one) => one.key === key)?.value ?? null;

const has = (provider: Provider, key: string): boolean => attribute(provider, key) === 'true';

/** What the indexer knows of a provider (GET /v1/providers), as of the last check. */
function listed(world: World, provider: Provider) {
  const { address, region, uptime, auditors } = provider;
  const checked = new Date(world.nowMs()).toISOString();
  const isOnline = world.isOnline(address);
  const storage = Object.keys(provider.capacity.storageGi);
  const [gpu] = provider.capacity.gpus;
  return {
    owner: address,
    name: provider.name,
    hostUri: provider.hostUri,
    createdHeight: pick(11_000_000, 16_000_000, 'joined', address),
    email: provider.email,
    website: provider.website,
    lastCheckDate: checked,
    deploymentCount: null,
    leaseCount: pick(3, 180, 'leases', address),
    akashVersion: provider.akashVersion,
    ipRegion: region.name,
    ipRegionCode: region.code,
    ipCountry: region.country,
    ipCountryCode: region.countryCode,
    ipLat: region.lat,
    ipLon: region.lon,
    uptime1d: uptime.d1,
    uptime7d: uptime.d7,
    uptime30d: uptime.d30,
    isValidVersion: true,
    isOnline,
    lastOnlineDate: isOnline ? checked : null,
    isAudited: auditors.length > 0,
    gpuModels: provider.capacity.gpus.map(({ vendor, model, ram, interface: bus }) => ({
      vendor,
      model,
      ram,
      interface: bus,
    })),
    attributes: provider.attributes.map((one) => ({ ...one, auditedBy: [...auditors] })),
    host: attribute(provider, 'host'),
    organization: provider.organization,
    statusPage: null,
    locationRegion: attribute(provider, 'location-region') ?? attribute(provider, 'region'),
    country: region.countryCode,
    city: attribute(provider, 'city'),
    timezone: attribute(provider, 'timezone'),
    locationType: attribute(provider, 'location-type'),
    hostingProvider: attribute(provider, 'hosting-provider'),
    hardwareCpu: provider.hardwareCpu,
    hardwareCpuArch: attribute(provider, 'hardware-cpu-arch'),
    hardwareMemory: attribute(provider, 'hardware-memory'),
    hardwareGpuVendor: gpu?.vendor ?? null,
    hardwareGpuModels: provider.capacity.gpus.map(({ model }) => model),
    hardwareDisk: storage.includes('beta3') ? ['nvme'] : ['ssd'],
    featPersistentStorage: storage.some((kind) => kind.startsWith('beta')),
    featPersistentStorageType: storage.filter((kind) => kind.startsWith('beta')),
    featEndpointIp: provider.leasesIps,
    featEndpointCustomDomain: has(provider, 'feat-endpoint-custom-domain'),
    networkSpeedDown: 10_000,
    networkSpeedUp: 10_000,
    tier: provider.tier,
  };
}

/** All providers, or up to twenty named with `addresses`. */
export function listProviders({ world, query }: RouteContext) {
  const { engine } = world;
  const named = query['addresses']?.split(',').slice(0, MOST_ADDRESSES);
  return engine
    .providers()
    .filter(({ address }) => named?.includes(address) ?? true)
    .map((provider) => listed(engine, provider));
}

/** @throws Problem 404 */
export function readProvider({ world, params }: RouteContext) {
  const { engine } = world;
  const provider = engine.provider(params['address'] ?? '');
  if (!provider) throw notFound('Provider not found');
  return {
    ...listed(engine, provider),
    stats: engine.providerStats(provider.address),
    uptime: engine.uptimeChecks(provider.address).map(({ checkMs, isOnline }) => ({
      id: uuidOf(`${provider.address}/check/${checkMs}`),
      isOnline,
      checkDate: new Date(checkMs).toISOString(),
    })),
  };
}
