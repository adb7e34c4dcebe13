import * as v from 'valibot';
import { endpoint } from './endpoint.ts';
import {
  countOr,
  countOrNull,
  flagOr,
  list,
  open,
  text,
  textOr,
  textOrNull,
} from './primitives.ts';

const gpuModel = open({
  vendor: textOr(''),
  model: textOr(''),
  ram: textOr(''),
  interface: textOr(''),
});

const signedAttribute = open({ key: text, value: textOr(''), auditedBy: list(text) });

/** Uptimes are shares of 1 over one, seven and thirty days; null where not measured. */
const entries = {
  owner: text,
  name: textOrNull,
  hostUri: textOr(''),
  createdHeight: countOrNull,
  email: textOrNull,
  website: textOrNull,
  organization: textOrNull,
  statusPage: textOrNull,
  leaseCount: countOrNull,
  deploymentCount: countOrNull,
  ipRegion: textOrNull,
  ipRegionCode: textOrNull,
  ipCountry: textOrNull,
  ipCountryCode: textOrNull,
  uptime1d: countOrNull,
  uptime7d: countOrNull,
  uptime30d: countOrNull,
  isOnline: flagOr(false),
  lastOnlineDate: textOrNull,
  lastCheckDate: textOrNull,
  isValidVersion: flagOr(true),
  akashVersion: textOrNull,
  isAudited: flagOr(false),
  gpuModels: list(gpuModel),
  attributes: list(signedAttribute),
  locationRegion: textOrNull,
  country: textOrNull,
  city: textOrNull,
  timezone: textOrNull,
  hostingProvider: textOrNull,
  hardwareCpu: textOrNull,
  hardwareCpuArch: textOrNull,
  hardwareMemory: textOrNull,
  hardwareGpuVendor: textOrNull,
  hardwareGpuModels: list(text),
  hardwareDisk: list(text),
  featPersistentStorage: flagOr(false),
  featPersistentStorageType: list(text),
  featEndpointIp: flagOr(false),
  featEndpointCustomDomain: flagOr(false),
  networkSpeedDown: countOrNull,
  networkSpeedUp: countOrNull,
  tier: textOrNull,
};

/** A list leaves out what is nobody's to read (about 60 fields a provider), so unknown ones are dropped. */
export const provider = v.object(entries);

const usage = v.nullish(
  open({ active: countOr(0), available: countOr(0), pending: countOr(0) }),
  () => ({ active: 0, available: 0, pending: 0 }),
);

export const providerDetail = open({
  ...entries,
  stats: v.nullish(
    open({
      cpu: usage,
      gpu: usage,
      memory: usage,
      storage: v.nullish(open({ ephemeral: usage, persistent: usage }), null),
    }),
    null,
  ),
  uptime: list(open({ id: textOr(''), isOnline: flagOr(false), checkDate: text })),
});

export const listProviders = endpoint('listProviders', list(provider));
export const readProvider = endpoint('readProvider', providerDetail);

export type Provider = v.InferOutput<typeof provider>;
export type ProviderDetail = v.InferOutput<typeof providerDetail>;
