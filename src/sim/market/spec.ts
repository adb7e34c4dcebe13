/**
 * What the market and the chain need to know of an SDL. The shapes are those of `#domain/sdl`;
 * only these parts of them are kept, so that a world of many deployments stays small.
 */
export type Coin = { denom: string; amount: string };
export type Attribute = { key: string; value: string };

export type StorageUnit = { name: string; class: string; persistent: boolean; bytes: string };

export type GpuModelWish = {
  vendor: string;
  model: string | null;
  ram: string | null;
  interface: string | null;
};

export type ResourceUnit = {
  id: number;
  count: number;
  cpuMilli: number;
  memoryBytes: string;
  storage: StorageUnit[];
  gpu: { units: number; vendor?: string; models: GpuModelWish[] };
  endpoints: { kind: 'SHARED_HTTP' | 'RANDOM_PORT' | 'LEASED_IP'; sequence_number: number }[];
  /** Ceiling for one replica, per block. */
  price: Coin;
};

export type ExposedPort = {
  port: number;
  as: number;
  proto: 'http' | 'tcp' | 'udp';
  global: boolean;
  ip?: string;
  hosts: string[];
};

export type ServiceSpec = { name: string; image: string; count: number; expose: ExposedPort[] };

export type GroupSpec = {
  gseq: number;
  name: string;
  services: ServiceSpec[];
  resources: ResourceUnit[];
  requirements: {
    attributes: Attribute[];
    signedBy: { allOf: string[]; anyOf: string[] };
  };
};

/** A manifest as the Console API returns it, with its hash and what it asks of the market. */
export type ManifestSpec = { json: string; hash: string; groups: GroupSpec[] };
