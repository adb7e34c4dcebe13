import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStaticServer } from './static-files.ts';

const root = mkdtempSync(join(tmpdir(), 'berth-dist-'));
const script = `console.log(${JSON.stringify('x'.repeat(4000))});`;
let server: Server;
let base: string;

beforeAll(async () => {
  mkdirSync(join(root, 'dist/assets'), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'dist/index.html'), '<!doctype html><title>Berth</title>');
  writeFileSync(join(root, 'dist/berth.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(root, 'dist/assets/main-abc.js'), script);
  const serve = createStaticServer(join(root, 'dist'));
  server = createServer(async (req, res) => {
    if (!(await serve(req, res))) res.writeHead(404).end('not found');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${base}${path}`, { headers });

/** Sends a path as it is: fetch would tidy it. */
function raw(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  });
}

test.each([['/'], ['/deployments'], ['/deployments/123/bids?tab=1'], ['/new']])(
  '%s is the app',
  async (path) => {
    const response = await get(path);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('Berth');
  },
);

test.each([['/assets/gone-123.js'], ['/favicon.ico'], ['/assets/']])(
  '%s is no page',
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);

test('hashed files are kept for good, others asked about again', async () => {
  const hashed = await get('/assets/main-abc.js');
  expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(hashed.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  const icon = await get('/berth.svg');
  expect(icon.headers.get('cache-control')).toBe('no-cache');
  const etag = icon.headers.get('etag') ?? '';
  expect((await get('/berth.svg', { 'if-none-match': etag })).status).toBe(304);
});

test.each([
  ['br, gzip', 'br'],
  ['gzip', 'gzip'],
  ['identity', null],
])('accepting %s gets %s', async (accepted, encoding) => {
  const response = await get('/assets/main-abc.js', { 'accept-encoding': accepted });
  expect(response.headers.get('content-encoding')).toBe(encoding);
  expect(await response.text()).toBe(script);
});

test.each([
  ['/../secret.txt'],
  ['/..%2fsecret.txt'],
  ['/%2e%2e/secret.txt'],
  ['/assets/..%2f..%2fsecret.txt'],
  [String.raw`/..\secret.txt`],
  ['/%00'],
  ['/%'],
])('%s leads nowhere', async (path) => {
  expect(await raw(path)).not.toMatch(/secret$/);
});
