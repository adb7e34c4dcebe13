import { addressOf } from './address.ts';
import type { GpuStock, PriceBook, Provider, StorageClass, Temper } from './provider.ts';
import type { RegionKey } from './regions.ts';
import { REGIONS } from './regions.ts';
import type { Attribute } from './spec.ts';

/** The two auditors that SDLs in the wild name in `signedBy`. */
export const AUDITORS = {
  overlock: 'akash1365yvmc4s7awdyj3n2sav7xfx76adc6dnmlx63',
  basin: 'akash18qa2a2ltfyvkyj0ggj3hkvuj6twzyumuaru9s4',
} as const;

type Sketch = {
  name: string;
  domain: string;
  region: RegionKey;
  tier?: 'community' | 'datacenter';
  cpu: string;
  cores: number;
  memoryGi: number;
  storage: Partial<Record<StorageClass, number>>;
  gpus?: readonly GpuStock[];
  /** Percent in use by others. */
  committed: number;
  uptime: readonly [number, number, number];
  auditors?: readonly (keyof typeof AUDITORS)[];
  /** Per cent of the usual price book. */
  priceLevel?: number;
  leasesIps?: boolean;
  reclamationWindow?: number;
  /** Enclaves that it offers. */
  tee?: readonly ('cpu' | 'cpu-gpu')[];
  akashVersion?: string;
  temper?: Partial<Temper>;
};

/**
 * Usual dollars a month, in cents: the price book at level 100, as provider software comes with it
 * (akash-network/helm-charts `charts/akash-provider/scripts/price_script_generic.sh`).
 */
const CENTS = {
  cpu: 160,
  memory: 80,
  ephemeral: 2,
  beta1: 1,
  beta2: 3,
  beta3: 4,
  ram: 80,
  ip: 500,
};

/** Dollars with four decimals for some cents at a level in per cent. */
function dollars(cents: number, level: number): string {
  return ((cents * level) / 10_000).toFixed(4);
}

function pricesAt(level: number, storage: Sketch['storage']): PriceBook {
  const classes = Object.keys(storage) as StorageClass[];
  return {
    cpuCore: dollars(CENTS.cpu, level),
    memoryGi: dollars(CENTS.memory, level),
    storageGi: Object.fromEntries(classes.map((kind) => [kind, dollars(CENTS[kind], level)])),
    endpoint: dollars(5, level),
    leasedIp: dollars(CENTS.ip, level),
  };
}

function gpuAttributes(gpus: readonly GpuStock[]): Attribute[] {
  const paths = gpus.flatMap(({ vendor, model, ram, interface: bus }) => {
    const base = `capabilities/gpu/vendor/${vendor}/model/${model}`;
    return [
      base,
      `${base}/ram/${ram}`,
      `${base}/interface/${bus}`,
      `${base}/ram/${ram}/interface/${bus}`,
    ];
  });
  return [...new Set(paths)].map((key) => ({ key, value: 'true' }));
}

function attributesOf(sketch: Sketch): Attribute[] {
  const region = REGIONS[sketch.region];
  const persistent = Object.keys(sketch.storage)
    .filter((kind) => kind.startsWith('beta'))
    .toReversed();
  const list: [string, string][] = [
    ['region', region.code],
    ['location-region', region.code],
    ['country', region.countryCode],
    ['city', region.city],
    ['timezone', region.timezone],
    ['host', 'akash'],
    ['tier', sketch.tier ?? 'community'],
    ['organization', sketch.name],
    ['status-page', `https://status.${sketch.domain}`],
    ['hardware-cpu-arch', 'x86-64'],
    ['feat-persistent-storage', String(persistent.length > 0)],
    ['feat-endpoint-ip', String(sketch.leasesIps ?? false)],
    ['feat-endpoint-custom-domain', 'true'],
    ['ip-lease', String(sketch.leasesIps ?? false)],
    ...(sketch.tee ?? []).map((kind): [string, string] => ['tee/type', kind]),
    ...persistent.flatMap((kind, at): [string, string][] => [
      [`capabilities/storage/${at + 1}/class`, kind],
      [`capabilities/storage/${at + 1}/persistent`, 'true'],
    ]),
  ];
  const plain = list.map(([key, value]) => ({ key, value }));
  return [...plain, ...gpuAttributes(sketch.gpus ?? [])];
}

/** A provider of the simulated market, from the few things in which it differs from the others. */
export function makeProvider(sketch: Sketch): Provider {
  const [d1, d7, d30] = sketch.uptime;
  return {
    address: addressOf(`provider/${sketch.domain}`),
    name: sketch.name,
    hostUri: `https://provider.${sketch.domain}:8443`,
    organization: sketch.name,
    email: `ops@${sketch.domain}`,
    website: `https://${sketch.domain}`,
    region: REGIONS[sketch.region],
    tier: sketch.tier ?? 'community',
    hardwareCpu: sketch.cpu,
    auditors: (sketch.auditors ?? []).map((name) => AUDITORS[name]),
    attributes: attributesOf(sketch),
    capacity: {
      cpuMilli: sketch.cores * 1000,
      memoryGi: sketch.memoryGi,
      storageGi: sketch.storage,
      gpus: sketch.gpus ?? [],
    },
    committed: sketch.committed,
    uptime: { d1, d7, d30 },
    prices: pricesAt(sketch.priceLevel ?? 100, sketch.storage),
    leasesIps: sketch.leasesIps ?? false,
    reclamationWindow: sketch.reclamationWindow ?? null,
    akashVersion: sketch.akashVersion ?? '0.10.5',
    temper: { bidDelay: [1, 3], answers: 97, monitorsFunds: true, online: true, ...sketch.temper },
  };
}
