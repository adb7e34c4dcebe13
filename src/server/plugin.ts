/**
 * Everything Berth serves beside its own files, as one Vite plugin for the dev and the preview
 * server: security headers, Host and Origin checks, the simulator and the Console API proxy.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { NodeListener } from '#sim/hosts/node-host.ts';
import { SIM_PREFIX } from '#sim/http/prefix.ts';
import { CONSOLE_PREFIX, createConsoleProxy } from './console-proxy.ts';
import type { ConsoleProxy } from './console-proxy.ts';
import { securityHeaders } from './headers.ts';
import { isCrossSite, refusal } from './host-check.ts';
import { simulator } from './simulator.ts';
import { createStaticServer } from './static-files.ts';

export type BerthServerOptions = {
  upstream: URL;
  /** Host names beside the loopback ones. */
  hosts: readonly string[];
  /** Folder in which the preview server keeps the simulator's worlds; null for in memory. */
  dataDir: string | null;
};

type Next = () => void;
type Middleware = (req: IncomingMessage, res: ServerResponse, next: Next) => void;

const isBelow = (url: string, prefix: string): boolean =>
  url === prefix || url.startsWith(`${prefix}/`) || url.startsWith(`${prefix}?`);

function refuse(res: ServerResponse, status: number, message: string): void {
  res.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  });
  res.end(`${message}\n`);
}

/** Runs an async listener; what it throws ends the connection rather than the process. */
function settle(res: ServerResponse, running: Promise<unknown>): void {
  running.catch((error: unknown) => {
    console.error(error);
    res.destroy();
  });
}

/** Checks, then the two API prefixes; what is left goes to `next`. Never an SPA page below a prefix. */
export function berthMiddleware(
  mode: 'dev' | 'preview',
  apis: { simulator: NodeListener; console: ConsoleProxy; hosts: readonly string[] },
): Middleware {
  const headers = Object.entries(securityHeaders(mode));
  return (req, res, next) => {
    for (const [name, value] of headers) res.setHeader(name, value);
    const refused = refusal(req.headers, apis.hosts);
    if (refused) return refuse(res, 403, refused);
    const url = req.url ?? '/';
    const api = isBelow(url, SIM_PREFIX)
      ? apis.simulator
      : isBelow(url, CONSOLE_PREFIX)
        ? apis.console
        : null;
    if (!api) return next();
    if (isCrossSite(req.headers))
      return refuse(res, 403, 'Requests from other sites are not served.');
    settle(res, api(req, res));
  };
}

function describe(url: string, upstream: URL): string {
  const base = url.replace(/\/$/, '');
  return [
    '',
    `  Berth        ${base}/`,
    `  Simulator    ${base}${SIM_PREFIX}/<world>/v1/…  (world "demo", key "sim-operator")`,
    `  Console API  ${base}${CONSOLE_PREFIX}/v1/…  → ${upstream.href}`,
    '',
  ].join('\n');
}

/** The plugin for `vite` and `vite preview`. */
export function berthServer({ upstream, hosts, dataDir }: BerthServerOptions): Plugin {
  const middleware = (mode: 'dev' | 'preview'): Middleware =>
    berthMiddleware(mode, {
      simulator: simulator(mode === 'preview' ? dataDir : null),
      console: createConsoleProxy({ upstream, clock: Date.now, log: (line) => console.warn(line) }),
      hosts,
    });
  const printUrls = (port: number | undefined): void =>
    console.info(describe(`http://localhost:${port ?? ''}`, upstream));

  return {
    name: 'berth-server',
    configureServer(server) {
      server.middlewares.use(middleware('dev'));
      server.printUrls = () => printUrls(server.config.server.port);
    },
    configurePreviewServer(server) {
      const files = createStaticServer(resolve(server.config.root, server.config.build.outDir));
      const serveFile: NodeListener = async (req, res) => {
        if (!(await files(req, res))) refuse(res, 404, 'Not found.');
      };
      server.middlewares.use(middleware('preview'));
      server.middlewares.use((req, res) => {
        settle(res, serveFile(req, res));
      });
      server.printUrls = () => printUrls(server.config.preview.port);
    },
  };
}
