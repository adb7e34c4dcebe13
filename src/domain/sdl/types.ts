import type { SdlRange } from './read/lines.ts';

export type { SdlRange } from './read/lines.ts';

/**
 * `error` decides the verdict (the Console API answers 400); `network` is taken by the API and
 * refused later by the chain or by providers; `advice` is neither.
 */
export type Severity = 'error' | 'network' | 'advice';

export type SdlProblem = {
  severity: Severity;
  /** Stable name of the rule, such as `unknown-key`. */
  code: string;
  /** What is wrong and what to do, in plain words. */
  message: string;
  /** JSON pointer of the place that the problem speaks of. */
  pointer: string;
  range: SdlRange;
  /** The name that it is about where the place is not its own: a key that is missing, a volume. */
  about?: string;
};

export type SdlCheck = {
  /** What the Console API says: `rejected` is a 400. */
  verdict: 'accepted' | 'rejected';
  /** Everything found, in the order of the text. */
  problems: SdlProblem[];
  /** null unless the SDL is accepted and a manifest follows from it. */
  manifest: Manifest | null;
  /** The API's own sentences, in its order; empty when accepted. */
  serverErrors: string[];
};

export type Manifest = {
  /** Sorted compact JSON, exactly as `POST /v1/deployments` returns it and `POST /v1/leases` takes it. */
  json: string;
  /** Base64 of the SHA-256 of `json`: what `deployment.hash` holds on chain. */
  hash: string;
  groups: GroupSummary[];
};

export type Attribute = { key: string; value: string };

/** A price for one replica, per block, in millionths of the denomination. */
export type Price = { denom: string; amount: string };

export type GroupSummary = {
  gseq: number;
  /** Name of the placement. */
  name: string;
  services: ServiceSummary[];
  resources: ResourceUnit[];
  totals: GroupTotals;
  requirements: {
    attributes: Attribute[];
    signedBy: { allOf: string[]; anyOf: string[] };
  };
  /** The most paid for one replica of each resource unit, per block. */
  maxPrice: Price[];
};

/** All replicas of a group together; bytes are decimal strings. */
export type GroupTotals = {
  cpuMilli: number;
  memoryBytes: string;
  storage: { class: string; persistent: boolean; bytes: string }[];
  gpu: number;
  /** Acceptable models, as `vendor/model`; `vendor/*` is any. */
  gpuModels: string[];
  endpoints: number;
  replicas: number;
};

export type ExposeSummary = {
  port: number;
  as: number;
  proto: 'http' | 'tcp' | 'udp';
  global: boolean;
  ip?: string;
  /** The one service that may connect, where the port is not global. */
  service?: string;
  hosts: string[];
};

export type Volume = { name: string; class: string; persistent: boolean; bytes: string };

/** A service in a group; figures are for one replica. */
export type ServiceSummary = {
  name: string;
  image: string;
  count: number;
  profile: string;
  cpuMilli: number;
  memoryBytes: string;
  storage: Volume[];
  gpu: number;
  expose: ExposeSummary[];
};

export type Endpoint = {
  kind: 'SHARED_HTTP' | 'RANDOM_PORT' | 'LEASED_IP';
  sequence_number: number;
};

/** null means any. */
export type GpuModel = {
  vendor: string;
  model: string | null;
  ram: string | null;
  interface: string | null;
};

/** Services of one group and profile; figures are for one replica, endpoints for all services. */
export type ResourceUnit = {
  id: number;
  count: number;
  cpuMilli: number;
  memoryBytes: string;
  storage: Volume[];
  gpu: { units: number; vendor?: string; models: GpuModel[] };
  endpoints: Endpoint[];
  price: Price;
};
