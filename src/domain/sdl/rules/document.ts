/**
 * An SDL whose shape has been checked against the schema: every field has the type that the
 * schema promises. Names may still dangle and values may still make no sense.
 */
export type SdlDocument = {
  version: '2.0' | '2.1';
  services: Record<string, SdlService>;
  profiles: {
    compute: Record<string, { resources: SdlResources }>;
    placement: Record<string, SdlPlacement>;
  };
  deployment: Record<string, Record<string, { profile: string; count: number }>>;
  endpoints?: Record<string, { kind: 'ip' }>;
  reclamation?: { min_window: string };
};

export type SdlService = {
  image: string;
  command?: string[] | null;
  args?: string[] | null;
  env?: string[] | null;
  expose?: SdlExpose[] | null;
  credentials?: { host: string; email?: string; username: string; password: string };
  params?: {
    storage?: Record<string, { mount?: string; readOnly?: boolean }>;
    permissions?: { read?: string[] };
    tee?: 'cpu' | 'cpu-gpu';
  };
};

export type SdlExpose = {
  port: number;
  as?: number;
  proto?: 'TCP' | 'UDP' | 'tcp' | 'udp';
  accept?: string[];
  to?: { global?: boolean; service?: string; ip?: string }[];
  http_options?: SdlHttpOptions;
};

export type SdlHttpOptions = {
  max_body_size?: number;
  next_cases?: string[];
  next_timeout?: number;
  next_tries?: number;
  proxy_buffer_size?: number;
  read_timeout?: number;
  send_timeout?: number;
};

export type SdlResources = {
  cpu: { units: string | number; attributes?: Record<string, unknown> };
  memory: { size: string };
  storage: SdlVolume | SdlVolume[];
  gpu?: SdlGpu;
};

export type SdlVolume = {
  name?: string;
  size: string;
  attributes?: { class: string; persistent: boolean | string };
};

type SdlGpuModel = { model?: string; ram?: string; interface?: string };

export type SdlGpu = {
  units?: string | number;
  attributes?: { vendor?: Record<string, SdlGpuModel[] | null> };
};

export type SdlPlacement = {
  attributes?: Record<string, unknown>;
  signedBy?: { allOf?: string[]; anyOf?: string[] };
  pricing: Record<string, { denom: string; amount: string | number }>;
};

/** The volumes of a profile; a single one may stand without a list. */
export function volumesOf(resources: SdlResources): SdlVolume[] {
  return Array.isArray(resources.storage) ? resources.storage : [resources.storage];
}

/** The network's reading of "yes" in a storage attribute. */
export function isPersistent(volume: SdlVolume): boolean {
  const value = volume.attributes?.persistent ?? false;
  return typeof value === 'boolean'
    ? value
    : !['false', 'no', '0', ''].includes(value.toLowerCase());
}

/** Entry of a map by a name that the author chose, never something inherited from Object. */
export function entry<T>(map: Record<string, T> | undefined, name: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, name) ? map[name] : undefined;
}
