import { stock } from './gpu-stock.ts';
import { makeProvider } from './make-provider.ts';
import type { Provider } from './provider.ts';
import { pick, pickOne } from '#sim/engine/random.ts';
import type { RegionKey } from './regions.ts';
import { REGIONS } from './regions.ts';

const FIRST = [
  'Amber',
  'Basalt',
  'Cinder',
  'Delta',
  'Ember',
  'Fathom',
  'Garnet',
  'Heron',
  'Iris',
  'Juniper',
  'Kestrel',
  'Larch',
  'Meridian',
  'Nimbus',
  'Onyx',
  'Pinion',
  'Quarry',
  'Raven',
  'Sable',
  'Tarn',
];
const LAST = [
  'Compute',
  'Metal',
  'Racks',
  'Cloud',
  'Nodes',
  'Systems',
  'Hosting',
  'Grid',
  'Foundry',
  'Works',
  'Labs',
  'Datahall',
  'Cluster',
  'Infra',
  'Servers',
  'Hub',
  'Stack',
  'Array',
  'Base',
  'Yard',
  'Dock',
  'Field',
  'Forge',
  'Harbor',
  'Point',
];
const CPUS = ['AMD EPYC 9354', 'AMD EPYC 7713', 'Intel Xeon Gold 6338', 'AMD Ryzen 9 7950X'];
const REGION_KEYS = Object.keys(REGIONS) as RegionKey[];

/** One of many invented providers: large, online, and able to serve nearly everything. */
export function wideProvider(at: number): Provider {
  const first = FIRST[at % FIRST.length] ?? '';
  const last = LAST[Math.floor(at / FIRST.length) % LAST.length] ?? '';
  const round = Math.floor(at / (FIRST.length * LAST.length));
  const name = round === 0 ? `${first} ${last}` : `${first} ${last} ${round + 1}`;
  const level = pick(55, 145, 'level', at);
  const hourly = (base: number): string => ((base * level) / 10_000).toFixed(3);
  const days = (what: string): number => 1 - pick(0, 99, what, at) ** 2 / 200_000;
  return makeProvider({
    name,
    domain: `${name.toLowerCase().replaceAll(' ', '-')}.example`,
    region: pickOne(REGION_KEYS, 'region', at),
    tier: at % 3 === 0 ? 'datacenter' : 'community',
    cpu: pickOne(CPUS, 'cpu', at),
    cores: 512,
    memoryGi: 4096,
    storage: { ephemeral: 40_000, beta2: 20_000, beta3: 20_000, ram: 256 },
    gpus: [
      stock('h100', 16, hourly(185)),
      stock('a100', 16, hourly(98)),
      stock('rtx4090', 32, hourly(41)),
      stock('t4', 32, hourly(13)),
    ],
    committed: pick(5, 60, 'committed', at),
    uptime: [days('d1'), days('d7'), days('d30')],
    auditors: at % 4 === 0 ? [] : at % 4 === 1 ? ['overlock', 'basin'] : ['overlock'],
    priceLevel: level,
    leasesIps: at % 2 === 0,
    temper: { bidDelay: [1, 4], answers: 100 },
  });
}
