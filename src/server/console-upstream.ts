/**
 * One request from the proxy to the Console API. Writes go over a connection of their own, because
 * a request on a reused connection that dies cannot be told from one that was never read.
 */
import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isLoopbackName } from './host-check.ts';

const DEFAULT_CONSOLE_API = 'https://console-api.akash.network';

/** Headers of the operator's request that the Console API needs; nothing else is passed on. */
const PASSED = ['x-api-key', 'content-type', 'accept', 'x-berth-request'] as const;

const MINUTE_MS = 60_000;
/**
 * Longer than the client's own patience: a client that gave up asks what happened, while a proxy
 * that gave up would have made the outcome unknowable. Accepting bids takes 60 s and 150 s a lease,
 * for up to 20 leases.
 */
const READ_TIMEOUT_MS = 5 * MINUTE_MS;
const WRITE_TIMEOUT_MS = 60 * MINUTE_MS;

const agents = {
  'http:': new HttpAgent({ keepAlive: true }),
  'https:': new HttpsAgent({ keepAlive: true }),
};

/** An answer that never came. `sent` says whether the API may have read the request. */
export class UpstreamError extends Error {
  readonly sent: boolean;

  constructor(message: string, sent: boolean) {
    super(message);
    this.name = 'UpstreamError';
    this.sent = sent;
  }
}

/**
 * Reads the CONSOLE_API_URL setting. Throws where it is no URL, or plain http to another machine
 * (the key would cross the network in clear).
 */
export function parseUpstream(setting: string = DEFAULT_CONSOLE_API): URL {
  const url = URL.parse(setting);
  if (!url) throw new Error(`CONSOLE_API_URL is not a URL: ${setting}`);
  const secure = url.protocol === 'https:';
  if (!secure && !(url.protocol === 'http:' && isLoopbackName(url.hostname))) {
    throw new Error('CONSOLE_API_URL must be https, or http on this machine');
  }
  if (url.search || url.hash || url.username) {
    throw new Error('CONSOLE_API_URL must be a plain base URL');
  }
  return url;
}

/** The address of `path` (which starts with "/") below the base; null where it climbs out of it. */
export function targetUrl(base: URL, path: string): URL | null {
  const prefix = base.pathname.replace(/\/$/, '');
  const target = URL.parse(`${base.origin}${prefix}${path}`);
  return target?.origin === base.origin && target.pathname.startsWith(`${prefix}/`) ? target : null;
}

function passedHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const passed: Record<string, string> = { 'accept-encoding': 'identity' };
  for (const name of PASSED) {
    const value = headers[name];
    if (typeof value === 'string') passed[name] = value;
  }
  return passed;
}

export type UpstreamRequest = {
  target: URL;
  method: string;
  headers: IncomingHttpHeaders;
  /** The whole body; null for none. */
  body: Buffer | null;
  /** A write gets a connection of its own and a longer timeout. */
  write: boolean;
  signal?: AbortSignal;
};

/** Sends once, never again. Throws `UpstreamError`. */
export function sendUpstream(sending: UpstreamRequest): Promise<IncomingMessage> {
  const { target, method, body, write } = sending;
  const secure = target.protocol === 'https:';
  return new Promise((resolve, reject) => {
    let connected = false;
    const outgoing = (secure ? httpsRequest : httpRequest)(target, {
      method,
      headers: {
        ...passedHeaders(sending.headers),
        ...(body ? { 'content-length': String(body.byteLength) } : {}),
      },
      agent: write ? false : agents[secure ? 'https:' : 'http:'],
      timeout: write ? WRITE_TIMEOUT_MS : READ_TIMEOUT_MS,
      signal: sending.signal,
    });
    outgoing.on('socket', (socket) => {
      if (!socket.connecting) connected = true;
      else socket.once(secure ? 'secureConnect' : 'connect', () => (connected = true));
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in time')));
    outgoing.on('error', (error) => reject(new UpstreamError(error.message, connected)));
    outgoing.on('response', resolve);
    outgoing.end(body ?? undefined);
  });
}
