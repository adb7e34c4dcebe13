import { createServer, request } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from './headers.ts';
import { berthMiddleware } from './plugin.ts';

let server: Server;

beforeAll(async () => {
  const answer = (text: string) => async (_req: unknown, res: { end(text: string): void }) =>
    res.end(text);
  const middleware = berthMiddleware('preview', {
    simulator: answer('simulator'),
    console: answer('console'),
    hosts: ['berth.lan'],
  });
  server = createServer((req, res) => middleware(req, res, () => res.end('page')));
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterAll(() => server.close());

type Got = { status: number; text: string; headers: Record<string, unknown> };

function get(path: string, headers: Record<string, string> = {}): Promise<Got> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sending = request({ port, path, headers: { host: 'localhost', ...headers } }, (res) => {
      let text = '';
      res.on('data', (chunk) => (text += String(chunk)));
      res.on('end', () => resolve({ status: res.statusCode ?? 0, text, headers: res.headers }));
    });
    sending.on('error', reject);
    sending.end();
  });
}

test.each([
  ['/', 'page'],
  ['/deployments', 'page'],
  ['/simulator', 'page'],
  ['/sim', 'simulator'],
  ['/sim?x', 'simulator'],
  ['/sim/demo/v1/deployments', 'simulator'],
  ['/console-api', 'console'],
  ['/console-api/v1/blocks', 'console'],
  ['/console-apis', 'page'],
])('%s goes to the %s', async (path, text) => {
  expect(await get(path)).toMatchObject({ status: 200, text });
});

describe('strangers', () => {
  test.each([['/'], ['/sim/demo/_control'], ['/console-api/v1/deployments']])(
    'under another name get nothing from %s',
    async (path) => {
      expect((await get(path, { host: 'evil.example' })).status).toBe(403);
      expect((await get(path, { origin: 'http://evil.example' })).status).toBe(403);
      expect((await get(path, { host: 'berth.lan' })).status).toBe(200);
    },
  );

  test('may link to a page, not call an API', async () => {
    const site = { 'sec-fetch-site': 'cross-site' };
    expect((await get('/deployments', site)).status).toBe(200);
    expect((await get('/sim/demo/_control', site)).status).toBe(403);
    expect((await get('/console-api/v1/deployments', site)).status).toBe(403);
  });
});

test('every answer carries the security headers, refusals too', async () => {
  for (const path of ['/', '/sim/demo', '/console-api']) {
    for (const host of ['localhost', 'evil.example']) {
      const { headers } = await get(path, { host });
      for (const [name, value] of Object.entries(securityHeaders('preview'))) {
        expect(headers[name.toLowerCase()]).toBe(value);
      }
    }
  }
});

test('the built app may reach its own origin and run its own scripts, nothing else', () => {
  const policy = securityHeaders('preview')['Content-Security-Policy'];
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|https?:|blob:|\*/);
});
