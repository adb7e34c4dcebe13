import type { Attribute } from './spec.ts';

export type GpuStock = {
  vendor: string;
  model: string;
  /** As attributes spell it: `80Gi`. */
  ram: string;
  interface: string;
  count: number;
  /** Dollars an hour for one, as a decimal string. */
  hourlyUsd: string;
};

export type StorageClass = 'ephemeral' | 'beta1' | 'beta2' | 'beta3' | 'ram';

/** Dollars a month for one unit, as decimal strings. */
export type PriceBook = {
  cpuCore: string;
  memoryGi: string;
  storageGi: Partial<Record<StorageClass, string>>;
  endpoint: string;
  leasedIp: string;
};

export type Region = {
  code: string;
  /** Name of the country or state, as the Console API's provider list has it. */
  name: string;
  city: string;
  country: string;
  countryCode: string;
  lat: string;
  lon: string;
  timezone: string;
};

/** How a provider behaves beside what it offers. */
export type Temper = {
  /** Blocks until it bids, first and last. */
  bidDelay: readonly [number, number];
  /** Chance in percent that it answers an order it could serve. */
  answers: number;
  /** Withdraws as soon as an account runs dry, not only once a day. */
  monitorsFunds: boolean;
  /** Whether it answers at all from the start. */
  online: boolean;
};

export type Provider = {
  address: string;
  name: string;
  hostUri: string;
  organization: string;
  email: string;
  website: string;
  region: Region;
  tier: 'community' | 'datacenter';
  hardwareCpu: string;
  /** Addresses of the auditors that signed its attributes. */
  auditors: readonly string[];
  attributes: readonly Attribute[];
  capacity: {
    cpuMilli: number;
    memoryGi: number;
    storageGi: Partial<Record<StorageClass, number>>;
    gpus: readonly GpuStock[];
  };
  /** Percent of each capacity that other tenants hold. */
  committed: number;
  /** Fractions of 1 over 1, 7 and 30 days. */
  uptime: { d1: number; d7: number; d30: number };
  prices: PriceBook;
  leasesIps: boolean;
  /** Seconds of notice before it takes a lease back; null where it makes no promise. */
  reclamationWindow: number | null;
  akashVersion: string;
  temper: Temper;
};
