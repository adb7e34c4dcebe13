import { entry, isPersistent, volumesOf } from './document.ts';
import type { SdlDocument, SdlService } from './document.ts';
import { advice } from './drafts.ts';
import type { Draft } from './drafts.ts';

/** What nobody refuses and yet is seldom meant. */
export function advise(sdl: SdlDocument): Draft[] {
  return [
    ...adviseOnUnused(sdl),
    ...Object.entries(sdl.services).flatMap(([name, service]) => [
      ...adviseOnData(sdl, name, service),
      ...adviseOnSecrets(name, service),
      ...adviseOnClosedPorts(name, service),
      ...adviseOnWebPorts(name, service),
    ]),
  ];
}

function adviseOnUnused(sdl: SdlDocument): Draft[] {
  const uses = Object.values(sdl.deployment).flatMap((placements) => Object.entries(placements));
  const profiles = new Set(uses.map(([, { profile }]) => profile));
  const placements = new Set(uses.map(([placement]) => placement));
  const unused = (section: string, name: string): Draft =>
    advice(
      `unused-${section === 'compute' ? 'profile' : 'placement'}`,
      ['profiles', section, name],
      `Nothing in "deployment" uses "${name}". Remove it, or use it there.`,
      'key',
    );
  return [
    ...Object.keys(sdl.profiles.compute)
      .filter((name) => !profiles.has(name))
      .map((name) => unused('compute', name)),
    ...Object.keys(sdl.profiles.placement)
      .filter((name) => !placements.has(name))
      .map((name) => unused('placement', name)),
    ...Object.entries(sdl.deployment).flatMap(([name, where]) =>
      Object.keys(where).length === 0
        ? [
            advice(
              'runs-nowhere',
              ['deployment', name],
              `Service "${name}" has no placement, so it will not run. Add one with a profile and a count.`,
              'key',
            ),
          ]
        : [],
    ),
  ];
}

/** Images that keep data, by the last part of their name. */
const DATABASES =
  /^(postgres|postgresql|postgis|timescaledb|mysql|mariadb|percona|mongo|mongodb|couchdb|cassandra|clickhouse(-server)?|influxdb|elasticsearch|opensearch|neo4j|cockroach|qdrant|etcd)$/;

function adviseOnData(sdl: SdlDocument, name: string, service: SdlService): Draft[] {
  const image = service.image.split('/').at(-1)?.split(/[:@]/)[0] ?? '';
  if (!DATABASES.test(image)) return [];
  const kept = Object.values(entry(sdl.deployment, name) ?? {}).every(({ profile }) => {
    const compute = entry(sdl.profiles.compute, profile);
    return compute !== undefined && volumesOf(compute.resources).some(isPersistent);
  });
  if (kept) return [];
  return [
    advice(
      'data-not-kept',
      ['services', name, 'image'],
      `"${image}" keeps data, and this service has no persistent volume: a restart loses everything. Add a volume with persistent: true to its profile, and mount it under params.storage.`,
    ),
  ];
}

const SECRET = /(PASSWORD|PASSWD|SECRET|TOKEN|(API|ACCESS|SECRET|PRIVATE)_*KEY|MNEMONIC)$/i;
/** Values that are no secret: empty, a switch, or a place for one. */
const HARMLESS = /^["']?(true|false|yes|no|\$?\{.*\})?["']?$/i;

function adviseOnSecrets(name: string, { env }: SdlService): Draft[] {
  return (env ?? []).flatMap((variable, index) => {
    const equals = variable.indexOf('=');
    const key = variable.slice(0, Math.max(0, equals));
    if (!SECRET.test(key) || HARMLESS.test(variable.slice(equals + 1))) return [];
    return [
      advice(
        'secret-in-clear',
        ['services', name, 'env', index],
        `${key} stands here in clear, and whoever runs the provider can read it. Use a secret made for this deployment only.`,
      ),
    ];
  });
}

function adviseOnClosedPorts(name: string, service: SdlService): Draft[] {
  return (service.expose ?? []).flatMap((expose, index) =>
    (expose.to ?? []).length > 0
      ? []
      : [
          advice(
            'closed-port',
            ['services', name, 'expose', index, 'port'],
            `Port ${expose.port} is open to nobody. Add "to" with global: true or a service, or remove it.`,
          ),
        ],
  );
}

/** Ports on which programs usually serve the web. */
const WEB_PORTS = new Set([
  3000, 3001, 4000, 4173, 5000, 5173, 8000, 8001, 8008, 8080, 8081, 8888, 9000,
]);

/** Only port 80 over TCP gets a web address; any other is a number that the provider chooses. */
function adviseOnWebPorts(name: string, service: SdlService): Draft[] {
  const exposed = service.expose ?? [];
  if (exposed.some(({ port, as }) => (as ?? port) === 80)) return [];
  return exposed.flatMap(({ port, as, proto = 'TCP', to = [] }, index) => {
    const open = to.some(({ global, ip }) => global && !ip);
    if (as !== undefined || !open || proto.toUpperCase() !== 'TCP' || !WEB_PORTS.has(port))
      return [];
    return [
      advice(
        'no-web-address',
        ['services', name, 'expose', index, 'port'],
        `Port ${port} gets a port number that the provider chooses, and no web address. If it serves HTTP, add as: 80.`,
      ),
    ];
  });
}
