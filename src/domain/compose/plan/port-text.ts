import { asMap, asText, get } from '#domain/compose/read/values.ts';

/** One port of a container as a compose file publishes it. */
export type PublishedPort = {
  target: number;
  /** The number on the host; null where Docker picks one. */
  published: number | null;
  proto: 'tcp' | 'udp';
  /** Only the machine itself can connect. */
  local: boolean;
  /** The file says that it speaks HTTP. */
  http: boolean;
};

export type PortReading = { ports: PublishedPort[] } | { refused: string };

/** More than this from one entry is a range that no provider forwards. */
const MOST_OF_A_RANGE = 20;
const MOST = 65_535;

type Range = { from: number; to: number };

export function rangeOf(text: string): Range | null {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text.trim());
  if (!match) return null;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return from >= 1 && to <= MOST && to >= from ? { from, to } : null;
}

const isLocal = (ip: string): boolean => /^(127\.|\[?::1\]?$|localhost$)/.test(ip);

type Parts = { ip: string; host: string; container: string; proto: string; http: boolean };

function expand({ ip, host, container, proto, http }: Parts, said: string): PortReading {
  if (proto !== 'tcp' && proto !== 'udp') return { refused: `${said}: only TCP and UDP` };
  const inside = rangeOf(container);
  if (!inside) return { refused: `${said}: no port number` };
  const outside = host === '' ? null : rangeOf(host);
  const count = inside.to - inside.from + 1;
  if (count > MOST_OF_A_RANGE) return { refused: `${said}: ${count} ports` };
  const aligned = outside !== null && outside.to - outside.from === inside.to - inside.from;
  const ports = Array.from({ length: count }, (_, at): PublishedPort => ({
    target: inside.from + at,
    // A range for one port lets Docker choose from it; its first number is as good as any.
    published: outside === null ? null : aligned ? outside.from + at : outside.from,
    proto,
    local: isLocal(ip),
    http,
  }));
  return { ports: aligned || outside === null ? ports : ports.slice(0, 1) };
}

/** `[ip:][host:]container[/proto]`, an IPv6 address in brackets. */
function shortParts(text: string): Parts {
  const [places = '', proto = 'tcp'] = text.split('/', 2);
  const parts = /^(\[.*\]):(.*)$/.exec(places);
  const numbers = (parts?.[2] ?? places).split(':');
  const container = numbers.pop() ?? '';
  const host = numbers.pop() ?? '';
  const ip = parts?.[1] ?? numbers.join(':');
  return { ip, host, container, proto: proto.toLowerCase(), http: false };
}

/** One entry of `ports`, short or long. */
export function readPort(entry: unknown): PortReading {
  const text = asText(entry);
  if (text !== null) return expand(shortParts(text), text);
  const map = asMap(entry);
  const container = asText(get(map, 'target')) ?? '';
  const parts = {
    ip: asText(get(map, 'host_ip')) ?? '',
    host: asText(get(map, 'published')) ?? '',
    container,
    proto: (asText(get(map, 'protocol')) ?? 'tcp').toLowerCase(),
    http: /^(https?|http2|grpc)$/i.test(asText(get(map, 'app_protocol')) ?? ''),
  };
  return expand(parts, container || 'a port');
}
