/**
 * Keeps other sites away from a server on this machine. The Host check stops DNS rebinding (a
 * stranger's name that resolves to 127.0.0.1); the Origin check stops a stranger's page from sending
 * requests to it. Programs (curl, scripts) send neither Origin nor Sec-Fetch-Site and pass.
 */
import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

const isLoopback = (hostname: string): boolean =>
  LOOPBACK_NAMES.has(hostname) || hostname.endsWith('.localhost');

/** Is this host name one of the machine's own? IPv6 addresses stand in brackets. */
export const isLoopbackName = (hostname: string): boolean => isLoopback(hostname.toLowerCase());

/** `name[:port]` of a Host header as a URL host; null when it is none. */
function parseHost(header: string | undefined): { hostname: string; host: string } | null {
  if (!header || !/^[\w.:[\]-]+$/.test(header)) return null;
  try {
    const url = new URL(`http://${header}/`);
    return { hostname: url.hostname, host: url.host };
  } catch {
    return null;
  }
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

/**
 * Why this request must not be served, or null. `extraHosts` are names beside the loopback ones
 * under which the operator serves Berth (setting BERTH_HOSTS).
 */
export function refusal(
  headers: IncomingHttpHeaders,
  extraHosts: readonly string[] = [],
): string | null {
  const host = parseHost(headers.host);
  if (!host || !(isLoopbackName(host.hostname) || extraHosts.includes(host.hostname))) {
    return 'This Host is not served here. Use http://localhost, or name the host in BERTH_HOSTS.';
  }
  const { origin } = headers;
  if (origin !== undefined && hostOf(origin) !== host.host) {
    return 'Requests from other origins are not served.';
  }
  return null;
}

/**
 * Is this a request that another site's page made? Asked for the API prefixes only: a link from
 * elsewhere may open the app, but nothing from elsewhere may speak to an API through it.
 */
export function isCrossSite(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  return site === 'cross-site' || site === 'same-site';
}

/** Host names of the BERTH_HOSTS setting: separated by commas, without ports. */
export const parseHosts = (setting: string | undefined): string[] =>
  (setting ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
