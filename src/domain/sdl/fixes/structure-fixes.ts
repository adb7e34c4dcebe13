import type { Path } from '#domain/sdl/read/path.ts';
import type { FixDraft, Fixer } from './fix.ts';
import { write } from './fix.ts';
import type { Sheet } from './sheet.ts';
import type { Yaml } from './yaml-text.ts';

/** A price like that of another profile in the placement. */
export const fixMissingPrice: Fixer = ({ sheet, path, problem }) => {
  const profile = problem.about ?? '';
  const { keysAt, textAt } = sheet.names;
  const [other] = keysAt(path);
  const told = (key: string, fallback: string): string =>
    (other === undefined ? undefined : textAt([...path, other, key])) ?? fallback;
  const price = { denom: told('denom', 'uact'), amount: told('amount', '10000') };
  return [{ title: `Add a price for "${profile}"`, edits: sheet.put([...path, profile], price) }];
};

/** Deploys a service where its profile has a price. */
export const fixNotDeployed: Fixer = ({ sheet, last }) => {
  const { keysAt } = sheet.names;
  const placements = keysAt(['profiles', 'placement']);
  const profiles = keysAt(['profiles', 'compute']);
  const wanted = [...profiles.filter((name) => name === last), ...profiles];
  for (const profile of wanted) {
    const priced = (name: string): boolean =>
      keysAt(['profiles', 'placement', name, 'pricing']).includes(profile);
    const placement = placements.find(priced);
    if (placement === undefined) continue;
    return [
      {
        title: `Deploy it to "${placement}" with profile "${profile}"`,
        edits: sheet.put(['deployment', last, placement], { profile, count: '1' }),
      },
    ];
  }
  return [];
};

const OPEN: Yaml = [{ global: 'true' }];

/** Opens a port of the first service, or gives it one. */
export const fixNoGlobalService: Fixer = ({ sheet }) => {
  const { keysAt, lengthAt } = sheet.names;
  const services = keysAt(['services']);
  const service = services.find((name) => lengthAt(['services', name, 'expose'])) ?? services[0];
  if (service === undefined) return [];
  const expose: Path = ['services', service, 'expose'];
  const title = `Open "${service}" to the internet`;
  if (!lengthAt(expose)) {
    if (sheet.nodeAt(expose)) return [];
    return [{ title, edits: sheet.put(expose, [{ port: '80', as: '80', to: OPEN }]) }];
  }
  return [{ title, edits: openPort(sheet, [...expose, 0]) }];
};

function openPort(sheet: Sheet, port: Path): FixDraft['edits'] {
  const to = [...port, 'to'];
  return sheet.nodeAt(to) ? sheet.addItem(to, { global: 'true' }) : sheet.put(to, OPEN);
}

export const fixClosedPort: Fixer = ({ sheet, path }) => [
  { title: 'Open it to the internet', edits: openPort(sheet, path.slice(0, -1)) },
];

export const fixIpNeedsGlobal: Fixer = ({ sheet, path }) => {
  const global = [...path, 'global'];
  const edits = sheet.entryAt(global)
    ? sheet.setScalar(global, 'true')
    : sheet.addEntry(path, 'global', 'true');
  return [{ title: 'Add global: true', edits }];
};

/** A web address instead of a port that the provider chooses. */
export const fixMissingAs: Fixer = ({ sheet, path }) => [
  { title: 'Add as: 80', edits: sheet.addEntry(path.slice(0, -1), 'as', '80') },
];

export const fixRamPersistent: Fixer = ({ sheet, path }) => [
  {
    title: 'Set persistent: false',
    edits: sheet.setScalar([...path, 'persistent'], 'false'),
  },
];

export const fixGpuAttributes: Fixer = ({ sheet, path, last }) => {
  const any: Yaml = { vendor: { nvidia: null } };
  if (last === 'gpu')
    return [{ title: 'Take any NVIDIA GPU', edits: sheet.put([...path, 'attributes'], any) }];
  const units = [...path.slice(0, -1), 'units'];
  const one = sheet.entryAt(units) ? sheet.setScalar(units, '1') : sheet.put(units, '1');
  return [
    { title: 'Ask for one GPU', edits: one },
    { title: 'Remove "attributes"', edits: sheet.remove(path) },
  ];
};

export const fixGpuVendor: Fixer = ({ sheet, path }) => [
  { title: 'Take any NVIDIA GPU', edits: sheet.put([...path, 'vendor'], { nvidia: null }) },
];

export const fixTee: Fixer = (input) => [write(input, 'cpu')];

/** Mounts a persistent volume where nothing else is mounted. */
export const fixUnmounted: Fixer = ({ sheet, path, problem }) => {
  const volume = problem.about ?? '';
  const mounts = [...path, 'params', 'storage'];
  const { keysAt, textAt } = sheet.names;
  const taken = keysAt(mounts).map((name) => textAt([...mounts, name, 'mount']));
  const folder = taken.includes('/data') ? `/${volume}` : '/data';
  const place = [...mounts, volume];
  const edits = sheet.entryAt(place)
    ? sheet.put([...place, 'mount'], folder)
    : sheet.put(place, { mount: folder });
  return [{ title: `Mount "${volume}" at ${folder}`, edits }];
};

/** The amount that providers are expected to ask. */
export const fixUnderMarket: Fixer = (input) => {
  const { about } = input.problem;
  return about === undefined ? [] : [write(input, about, `Raise amount to ${about}`)];
};

/** One currency for all profiles of a group. */
export const fixMixedDenoms: Fixer = ({ sheet, path }) => {
  const { keysAt, textAt } = sheet.names;
  const edits = keysAt(path).flatMap((profile) => {
    const denom = [...path, profile, 'denom'];
    return textAt(denom) === 'uact' ? [] : sheet.setScalar(denom, 'uact');
  });
  return [{ title: 'Use uact for all', edits }];
};

/** Where databases keep their files, by a part of the image's name. */
const FOLDERS: readonly (readonly [string, string])[] = [
  ['postg', '/var/lib/postgresql/data'],
  ['timescale', '/var/lib/postgresql/data'],
  ['mysql', '/var/lib/mysql'],
  ['mariadb', '/var/lib/mysql'],
  ['percona', '/var/lib/mysql'],
  ['mongo', '/data/db'],
  ['clickhouse', '/var/lib/clickhouse'],
  ['influx', '/var/lib/influxdb2'],
  ['elastic', '/usr/share/elasticsearch/data'],
  ['neo4j', '/data'],
  ['qdrant', '/qdrant/storage'],
];

/** A persistent volume for a database, in its profile and in the service. */
export const fixNotKept: Fixer = ({ sheet, path }) => {
  const service = path[1] ?? '';
  const { keysAt, textAt } = sheet.names;
  const [placement] = keysAt(['deployment', service]);
  const profile = placement && textAt(['deployment', service, placement, 'profile']);
  if (!profile || keysAt(['services', service, 'params', 'storage']).length > 0) return [];
  const image = textAt(path) ?? '';
  const folder = FOLDERS.find(([name]) => image.includes(name))?.[1] ?? '/data';
  const storage = ['profiles', 'compute', profile, 'resources', 'storage'];
  const volume: Yaml = {
    name: 'data',
    size: '10Gi',
    attributes: { persistent: 'true', class: 'beta3' },
  };
  const added = sheet.addVolume(storage, volume);
  if (added.length === 0) return [];
  const mount = sheet.put(['services', service, 'params', 'storage', 'data'], { mount: folder });
  return [{ title: `Keep its data in a volume at ${folder}`, edits: [...mount, ...added] }];
};
