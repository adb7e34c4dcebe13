/** What a deployment answers at, as providers tell it, in the words that are opened and copied. */
import type { ForwardedPort, LeasedIp } from '#api/contract/lease.ts';

const BARE_HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?([/?#].*)?$/i;

/**
 * Where a URI leads, for a link; null for what is better not opened: other schemes, names and
 * passwords, anything that is no host. Providers write hosts without a scheme and answer on http.
 */
export function linkOf(uri: string): string | null {
  const text = uri.includes('://') ? uri : BARE_HOST.test(uri) ? `http://${uri}` : '';
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const web = url.protocol === 'http:' || url.protocol === 'https:';
  return web && url.username === '' && url.password === '' ? url.href : null;
}

const inBrackets = (host: string): string =>
  host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;

/** `host:port` ready to paste; `fallback` is the provider's host where the port names none. */
export const portAddress = ({ host, externalPort }: ForwardedPort, fallback: string): string =>
  `${inBrackets(host || fallback)}:${externalPort}`;

/** `203.0.113.7:5432` of a leased IP. */
export const ipAddress = ({ IP, ExternalPort }: LeasedIp): string =>
  `${inBrackets(IP)}:${ExternalPort}`;
