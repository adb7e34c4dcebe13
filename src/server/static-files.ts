/**
 * Serves the built app: compressed, hashed files cached for good, pages never. Any path that names
 * no file is a route of the app, except below /assets and where it looks like a file.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const INCOMPRESSIBLE = new Set(['.png', '.ico', '.woff2']);
const MIN_COMPRESSED = 1024;
/** The best level takes a second for half a megabyte, the editor's code would take ten. */
const BEST_QUALITY = 11;
const QUICK_QUALITY = 6;
const LARGE = 1024 * 1024;

type Encoding = 'br' | 'gzip' | 'identity';
type StaticFile = { body: Buffer; etag: string; encoded: Map<Encoding, Promise<Buffer>> };

export type StaticServer = (req: IncomingMessage, res: ServerResponse) => Promise<boolean>;

const isHashed = (path: string): boolean => path.startsWith('/assets/');

function encodingFor(accepted: string | undefined, file: StaticFile, extension: string): Encoding {
  if (INCOMPRESSIBLE.has(extension) || file.body.byteLength < MIN_COMPRESSED) return 'identity';
  const tokens = new Set((accepted ?? '').split(',').map((token) => token.split(';')[0]?.trim()));
  if (tokens.has('br')) return 'br';
  return tokens.has('gzip') ? 'gzip' : 'identity';
}

const qualityFor = ({ body }: StaticFile): number =>
  body.byteLength > LARGE ? QUICK_QUALITY : BEST_QUALITY;

function encode(file: StaticFile, encoding: Encoding): Promise<Buffer> {
  const known = file.encoded.get(encoding);
  if (known) return known;
  const made =
    encoding === 'br'
      ? brotli(file.body, { params: { [constants.BROTLI_PARAM_QUALITY]: qualityFor(file) } })
      : encoding === 'gzip'
        ? gzipped(file.body)
        : Promise.resolve(file.body);
  file.encoded.set(encoding, made);
  return made;
}

/** The decoded path of a request, or null where it is malformed or names a folder above. */
function requestPath(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return /\0|\\|(?:^|\/)\.\.(?:\/|$)/.test(path) ? null : path;
  } catch {
    return null;
  }
}

/**
 * Serves `root`; resolves to false where the path is neither a file nor a route of the app. What the
 * page itself names is compressed at once, so that the first visitor does not wait for it.
 */
export function createStaticServer(root: string): StaticServer {
  const files = new Map<string, { modified: number; file: StaticFile }>();

  async function load(path: string): Promise<StaticFile | null> {
    const onDisk = join(root, path);
    const info = await stat(onDisk).catch(() => null);
    if (!info?.isFile()) return null;
    const known = files.get(onDisk);
    if (known?.modified === info.mtimeMs) return known.file;
    const body = await readFile(onDisk);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const file: StaticFile = { body, etag, encoded: new Map() };
    files.set(onDisk, { modified: info.mtimeMs, file });
    return file;
  }

  async function resolve(path: string): Promise<{ served: string; file: StaticFile } | null> {
    const file = path.endsWith('/') ? null : await load(path);
    if (file) return { served: path, file };
    if (isHashed(path) || extname(path) !== '') return null;
    const page = await load('/index.html');
    return page && { served: '/index.html', file: page };
  }

  async function compressFirst(): Promise<void> {
    const page = await load('/index.html');
    for (const [, path = ''] of String(page?.body).matchAll(/"(\/assets\/[^"]+\.(?:js|css))"/g)) {
      const file = await load(path);
      if (file) await encode(file, 'br');
    }
  }
  // What goes wrong here goes wrong again, and is told, when the file is asked for.
  compressFirst().catch(() => undefined);

  return async function serveStatic(req, res) {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false;
    const path = requestPath(req.url ?? '/');
    const found = path === null ? null : await resolve(path);
    if (!found) return false;
    const { served, file } = found;
    const extension = extname(served);
    const encoding = encodingFor(req.headers['accept-encoding'], file, extension);
    const etag = encoding === 'identity' ? file.etag : `${file.etag.slice(0, -1)}-${encoding}"`;
    res.setHeader(
      'cache-control',
      isHashed(served) ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    res.setHeader('etag', etag);
    res.setHeader('vary', 'accept-encoding');
    if (req.headers['if-none-match'] === etag) {
      res.writeHead(304).end();
      return true;
    }
    const body = await encode(file, encoding);
    res.setHeader('content-type', TYPES[extension] ?? 'application/octet-stream');
    res.setHeader('content-length', body.byteLength);
    if (encoding !== 'identity') res.setHeader('content-encoding', encoding);
    res.writeHead(200).end(req.method === 'HEAD' ? undefined : body);
    return true;
  };
}
