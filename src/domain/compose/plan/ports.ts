import { asTexts, get } from '#domain/compose/read/values.ts';
import { knownImage } from './known-images.ts';
import type { PlannedPort } from './plan.ts';
import { readPort } from './port-text.ts';
import type { PublishedPort } from './port-text.ts';
import type { ComposeService } from './service.ts';

/** Ports on which programs usually speak HTTP. */
const HTTP_PORTS = new Set([
  80, 3000, 3001, 4000, 4173, 4200, 5000, 5173, 5601, 7860, 8000, 8008, 8080, 8081, 8082, 8083,
  8088, 8090, 8096, 8123, 8188, 8501, 8787, 8888, 9000, 9090,
]);
/** More than this of one service is no web service any more. */
const MOST_PORTS = 40;
const HTTP = 80;

/** Ports of a service: those that the internet reaches, and all that it listens on. */
export type Ports = { global: PlannedPort[]; listening: Pick<PlannedPort, 'port' | 'proto'>[] };

function publishedPorts({ said, log }: ComposeService): PublishedPort[] {
  const entries = get(said, 'ports');
  const readings = (Array.isArray(entries) ? entries : asTexts(entries)).map(readPort);
  const refused = readings.flatMap((reading) => ('refused' in reading ? [reading.refused] : []));
  if (refused.length > 0) log.lost(`ports ${refused.join('; ')}`);
  const ports = readings.flatMap((reading) => ('ports' in reading ? reading.ports : []));
  if (ports.length <= MOST_PORTS) return ports;
  log.lost(
    `${ports.length - MOST_PORTS} of its ${ports.length} ports: that many are not forwarded.`,
  );
  return ports.slice(0, MOST_PORTS);
}

function speaksHttp({ proto, published, target, http }: PublishedPort): boolean {
  if (proto !== 'tcp') return false;
  return http || published === HTTP || HTTP_PORTS.has(target) || HTTP_PORTS.has(published ?? 0);
}

/** The port of a service that is most likely its web page. */
function webPort(ports: readonly PublishedPort[]): PublishedPort | null {
  const candidates = ports.filter(speaksHttp);
  const is = (number: number) => (port: PublishedPort) =>
    port.published === number || port.target === number;
  return candidates.find(({ http }) => http) ?? candidates.find(is(HTTP)) ?? candidates[0] ?? null;
}

/** Outer numbers may not repeat; a port whose number is taken keeps the one it has inside. */
function plan(ports: readonly PublishedPort[]): { planned: PlannedPort[]; clashing: number[] } {
  const web = webPort(ports);
  const taken = new Set<string>();
  const planned: PlannedPort[] = [];
  const clashing: number[] = [];
  for (const port of web ? [web, ...ports.filter((one) => one !== web)] : ports) {
    const { target, published, proto } = port;
    const wanted = port === web ? [HTTP] : [published ?? target, target];
    // 80 over TCP means HTTP to a provider, and only one port of a service is that.
    const as = wanted.find(
      (number) =>
        !taken.has(`${number}/${proto}`) && (port === web || proto === 'udp' || number !== HTTP),
    );
    if (as === undefined) clashing.push(target);
    else {
      taken.add(`${as}/${proto}`);
      planned.push({ port: target, as, proto, global: true, services: [] });
    }
  }
  return { planned, clashing };
}

function explain(planned: readonly PlannedPort[], { log }: ComposeService): void {
  const web = planned.find(({ as, proto }) => as === HTTP && proto === 'tcp');
  const others = planned.filter((port) => port !== web);
  log.carried(
    `port ${planned.map(({ port, proto }) => (proto === 'udp' ? `${port}/udp` : port)).join(', ')}`,
  );
  if (web) {
    log.assumed(
      `Port ${web.port} speaks HTTP: the provider serves it under a host name, with HTTPS.`,
    );
  }
  if (others.length > 0) {
    const numbers = others.map(({ as, proto }) => `${as}/${proto}`).join(', ');
    log.assumed(
      `${numbers}: the provider assigns another outer number, which the deployment shows.`,
    );
  }
}

const exposedPorts = (said: unknown): PublishedPort[] =>
  asTexts(said).flatMap((entry) => {
    const reading = readPort(entry);
    return 'ports' in reading ? reading.ports : [];
  });

/** Which ports the internet reaches, and on which the service listens at all. */
export function planPorts(service: ComposeService, image: string): Ports {
  const { said, log } = service;
  const published = publishedPorts(service);
  const open = published.filter(({ local }) => !local);
  const local = published.filter(({ local }) => local).map(({ target }) => target);
  if (local.length > 0) {
    log.assumed(
      `Port ${local.join(', ')} was bound to the machine itself, so the internet does not reach it.`,
    );
  }
  const { planned, clashing } = plan(open);
  if (planned.length > 0) explain(planned, service);
  if (clashing.length > 0)
    log.lost(`Published twice under one number: port ${clashing.join(', ')}`);

  const inside = [...published, ...exposedPorts(get(said, 'expose'))];
  const known = inside.length === 0 ? knownImage(image)?.port : undefined;
  const all = known === undefined ? inside : [{ target: known, proto: 'tcp' as const }];
  const listening = new Map(
    all.map(({ target, proto }) => [`${target}/${proto}`, { port: target, proto }]),
  );
  return { global: planned, listening: [...listening.values()] };
}
