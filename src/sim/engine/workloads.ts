import type { ExposedPort, ServiceSpec } from '#sim/market/spec.ts';
import { BLOCK_MS, blocksSince } from './clock.ts';
import type { Core } from './core.ts';
import { groupSpec, isOnline } from './core.ts';
import { pick, pickText } from './random.ts';
import type { Deployment, Lease, Rollout } from './state.ts';

export type ServiceStatus = {
  name: string;
  available: number;
  total: number;
  uris: string[];
  observed_generation: number;
  replicas: number;
  updated_replicas: number;
  ready_replicas: number;
  available_replicas: number;
};

type ForwardedPort = {
  name: string;
  host: string;
  port: number;
  externalPort: number;
  proto: 'TCP' | 'UDP';
  available: number;
};

type LeasedIp = { IP: string; Port: number; ExternalPort: number; Protocol: string };

/** What a provider says of a lease, named as its gateway names it. */
export type LeaseStatus = {
  services: Record<string, ServiceStatus>;
  forwarded_ports: Record<string, ForwardedPort[]>;
  ips: Record<string, LeasedIp[]>;
};

/** Seconds from the manifest's arrival until a service's first replica is ready. */
function startSeconds(image: string, name: string): number {
  if (image.includes('crash')) return Number.POSITIVE_INFINITY;
  const base = pick(5, 45, 'start', name);
  return image.includes('slow') ? base + 240 : base;
}

/** Replicas of one service that are up, `seconds` after its manifest arrived. */
function readyAfter(service: ServiceSpec, name: string, seconds: number): number {
  const first = startSeconds(service.image, name);
  if (seconds < first) return 0;
  return Math.min(service.count, 1 + Math.floor((seconds - first) / 4));
}

function replicasOf(core: Core, lease: Lease, service: ServiceSpec, name: string) {
  const seconds = (rollout: Rollout): number =>
    (blocksSince(core.state.clock, rollout.at) * BLOCK_MS) / 1000;
  const [now, last] = lease.rollouts;
  if (now === undefined) return { updated: 0, ready: 0 };
  const updated = readyAfter(service, `${name}/${now.generation}`, seconds(now));
  if (last === undefined) return { updated, ready: updated };
  const before = groupSpec(core, last.spec, lease.gseq).services.find(
    (one) => one.name === service.name,
  );
  const kept =
    before === undefined ? 0 : readyAfter(before, `${name}/${last.generation}`, seconds(last));
  return { updated, ready: Math.min(service.count, Math.max(updated, kept)) };
}

/** Domain under which a provider's ingress answers. */
const ingressOf = (hostUri: string): string =>
  `ingress.${new URL(hostUri).hostname.replace(/^provider\./, '')}`;

/** On Akash a global port 80 over HTTP or TCP goes through the ingress; others are forwarded. */
const isIngress = (port: ExposedPort): boolean =>
  port.global && port.proto !== 'udp' && port.as === 80 && port.ip === undefined;

function addresses(core: Core, lease: Lease, service: ServiceSpec, name: string, up: number) {
  const provider = core.providers.get(lease.provider);
  if (provider === undefined) return { uris: [], ports: [], ips: [] };
  const ingress = ingressOf(provider.hostUri);
  const open = service.expose.filter((port) => port.global);
  const uris = open
    .filter(isIngress)
    .flatMap((port) => [...port.hosts, `${pickText(26, 'uri', name, port.port)}.${ingress}`]);
  const ports = open
    .filter((port) => !isIngress(port) && port.ip === undefined)
    .map((port): ForwardedPort => ({
      name: service.name,
      host: new URL(provider.hostUri).hostname,
      port: port.port,
      externalPort: pick(30000, 32767, 'port', name, port.port, port.proto),
      proto: port.proto === 'udp' ? 'UDP' : 'TCP',
      available: up,
    }));
  const ips = open
    .filter((port) => port.ip !== undefined)
    .map((port): LeasedIp => ({
      IP: `203.0.113.${pick(2, 250, 'ip', name, port.ip ?? '')}`,
      Port: port.port,
      ExternalPort: port.as,
      Protocol: port.proto === 'udp' ? 'UDP' : 'TCP',
    }));
  return { uris, ports, ips };
}

/** What runs under a lease; null while its provider is silent, has no manifest, or it ended. */
export function leaseStatus(core: Core, deployment: Deployment, lease: Lease): LeaseStatus | null {
  const [rollout] = lease.rollouts;
  const ended = lease.state === 'closed' || lease.state === 'insufficient_funds';
  if (ended || rollout === undefined || !isOnline(core, lease.provider)) return null;
  const status: LeaseStatus = { services: {}, forwarded_ports: {}, ips: {} };
  for (const service of groupSpec(core, rollout.spec, lease.gseq).services) {
    const name = `${core.state.seed}/${deployment.dseq}/${lease.gseq}/${service.name}`;
    const { updated, ready } = replicasOf(core, lease, service, name);
    const { uris, ports, ips } = addresses(core, lease, service, name, ready);
    status.services[service.name] = {
      name: service.name,
      available: ready,
      total: service.count,
      uris,
      observed_generation: rollout.generation,
      replicas: service.count,
      updated_replicas: updated,
      ready_replicas: ready,
      available_replicas: ready,
    };
    if (ports.length > 0) status.forwarded_ports[service.name] = ports;
    if (ips.length > 0) status.ips[service.name] = ips;
  }
  return status;
}
