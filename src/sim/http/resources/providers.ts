import { hexOf } from '#sim/engine/identity.ts';
import { pick } from '#sim/engine/random.ts';
import type { World } from '#sim/engine/world.ts';
import { notFound } from '#sim/http/problem.ts';
import type { RouteContext } from '#sim/http/route.ts';
import type { Provider } from '#sim/market/provider.ts';

const GI = 1024 ** 3;
const HOUR_MS = 3_600_000;
const CHECKS = 24;
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
    hardwareCpu: attribute(provider, 'hardware-cpu'),
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
    tier: attribute(provider, 'tier'),
  };
}

/** Free and held amounts of one resource, other tenants' leases included. */
function usage(total: number, committed: number) {
  const active = Math.round((total * committed) / 100);
  return { active, available: Math.max(0, Math.round(total) - active), pending: 0 };
}

function stats({ capacity, committed }: Provider) {
  const { ephemeral = 0, ...persistent } = capacity.storageGi;
  const kept = Object.values(persistent).reduce((sum, size) => sum + (size ?? 0), 0);
  const gpus = capacity.gpus.reduce((sum, { count }) => sum + count, 0);
  return {
    cpu: usage(capacity.cpuMilli, committed),
    gpu: usage(gpus, committed),
    memory: usage(capacity.memoryGi * GI, committed),
    storage: {
      ephemeral: usage(ephemeral * GI, committed),
      persistent: usage(kept * GI, committed),
    },
  };
}

/** One check an hour over the last day; as many failed as its uptime says. */
function checks(world: World, { address, uptime }: Provider) {
  const hour = Math.floor(world.nowMs() / HOUR_MS);
  return Array.from({ length: CHECKS }, (_, back) => {
    const at = hour - back;
    const isOnline =
      back === 0
        ? world.isOnline(address)
        : pick(0, 999, 'check', address, at) < Math.round(uptime.d1 * 1000);
    return {
      id: hexOf(`${address}/check/${at}`).slice(0, 32).toLowerCase(),
      isOnline,
      checkDate: new Date(at * HOUR_MS).toISOString(),
    };
  });
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
    stats: stats(provider),
    uptime: checks(engine, provider),
  };
}
