import { createServer, request } from 'node:http';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createConsoleProxy } from './console-proxy.ts';
import { parseUpstream, targetUrl } from './console-upstream.ts';

const servers: Server[] = [];

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

type Seen = { method: string; url: string; headers: IncomingMessage['headers']; body: string };
type Answer = (seen: Seen, req: IncomingMessage) => [status: number, body: string] | 'drop';

async function setUp(answer: Answer, basePath = '') {
  const seen: Seen[] = [];
  const log: string[] = [];
  const upstream = await listen(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += String(chunk);
    const one = { method: req.method ?? '', url: req.url ?? '', headers: req.headers, body };
    seen.push(one);
    const answered = answer(one, req);
    if (answered === 'drop') return res.destroy();
    res.writeHead(answered[0], {
      'content-type': 'application/json',
      'set-cookie': 'session=1',
      'retry-after': '7',
      'access-control-allow-origin': '*',
    });
    return res.end(answered[1]);
  });
  const proxy = createConsoleProxy({
    upstream: parseUpstream(`${upstream}${basePath}`),
    clock: Date.now,
    log: (line) => log.push(line),
  });
  const base = await listen((req, res) => void proxy(req, res));
  return { seen, log, base: `${base}/console-api` };
}

const post = (url: string, id?: string, key = 'secret-key') =>
  fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-api-key': key,
      ...(id ? { 'X-Berth-Request': id } : {}),
    },
    body: '{"data":{}}',
  });

test('passes on what the API needs and nothing else, both ways', async () => {
  const { seen, base } = await setUp(() => [200, '{"data":[]}']);
  const response = await fetch(`${base}/v1/bids?dseq=1`, {
    headers: {
      'x-api-key': 'secret-key',
      accept: 'application/json',
      cookie: 'a=b',
      authorization: 'Bearer x',
      'x-forwarded-for': '10.0.0.1',
      'x-other': 'y',
    },
  });
  expect(await response.json()).toEqual({ data: [] });
  expect(response.headers.get('retry-after')).toBe('7');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
  expect(seen[0]).toMatchObject({ method: 'GET', url: '/v1/bids?dseq=1' });
  expect(Object.keys(seen[0]!.headers).sort()).toEqual(
    ['accept', 'accept-encoding', 'connection', 'host', 'x-api-key'].sort(),
  );
});

test('sends a body unchanged, below a base path, and returns status and body unchanged', async () => {
  const { seen, base } = await setUp(() => [402, '{"error":"PaymentRequired"}'], '/sim/demo');
  const response = await post(`${base}/v1/deployments`);
  expect(response.status).toBe(402);
  expect(await response.text()).toBe('{"error":"PaymentRequired"}');
  expect(seen[0]).toMatchObject({ url: '/sim/demo/v1/deployments', body: '{"data":{}}' });
  expect(seen[0]!.headers.connection).toBe('close');
});

test('a repeated write gets the first answer and is not sent again', async () => {
  let count = 0;
  const { seen, base } = await setUp(() => [201, `{"n":${(count += 1)}}`]);
  const first = await post(`${base}/v1/deployments`, 'id-1');
  const again = await post(`${base}/v1/deployments`, 'id-1');
  expect([await first.text(), await again.text()]).toEqual(['{"n":1}', '{"n":1}']);
  expect(again.status).toBe(201);
  expect(seen).toHaveLength(1);
});

test('the same id under another path or another key is another write', async () => {
  const { seen, base } = await setUp(() => [200, '{}']);
  await post(`${base}/v1/leases`, 'id-1');
  await post(`${base}/v1/certificates`, 'id-1');
  await post(`${base}/v1/leases`, 'id-1', 'other-key');
  expect(seen).toHaveLength(3);
});

test('a write that was refused for its key or for its rate may be sent again', async () => {
  const statuses = [401, 429, 201];
  const { base } = await setUp(() => [statuses.shift() ?? 500, '{}']);
  const answers = [];
  for (let i = 0; i < 4; i += 1) answers.push((await post(`${base}/v1/deployments`, 'x')).status);
  expect(answers).toEqual([401, 429, 201, 201]);
});

test('an upstream that dies unanswered is a 502, and what it did stays unknown', async () => {
  const { seen, log, base } = await setUp(() => 'drop');
  const first = await post(`${base}/v1/deployments`, 'id-1');
  expect(first.status).toBe(502);
  expect(await first.json()).toMatchObject({ error: 'BadGateway' });
  expect((await post(`${base}/v1/deployments`, 'id-1')).status).toBe(409);
  expect(seen).toHaveLength(1);
  expect(log.join('\n')).toContain('POST /v1/deployments');
  expect(log.join('\n')).not.toContain('secret-key');
});

test('a write that never reached the upstream may be sent again', async () => {
  const unused = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => unused.once('listening', resolve));
  const { port } = unused.address() as AddressInfo;
  await new Promise((resolve) => unused.close(resolve));
  const proxy = createConsoleProxy({
    upstream: parseUpstream(`http://127.0.0.1:${port}`),
    clock: Date.now,
  });
  const base = await listen((req, res) => void proxy(req, res));
  const statuses = [];
  for (let i = 0; i < 2; i += 1) {
    statuses.push((await post(`${base}/console-api/v1/deployments`, 'id')).status);
  }
  expect(statuses).toEqual([502, 502]);
});

test('a write goes on when its sender leaves, and its repeat learns the answer', async () => {
  let answerNow: () => void = () => {};
  const held = new Promise<void>((resolve) => (answerNow = resolve));
  let arrived: () => void = () => {};
  const arriving = new Promise<void>((resolve) => (arrived = resolve));
  const upstream = await listen(async (req, res) => {
    req.resume();
    arrived();
    await held;
    res.writeHead(201, { 'content-type': 'application/json' }).end('{"done":true}');
  });
  const proxy = createConsoleProxy({ upstream: parseUpstream(upstream), clock: Date.now });
  const base = await listen((req, res) => void proxy(req, res));
  const leaving = request(`${base}/console-api/v1/leases`, {
    method: 'POST',
    headers: { 'X-Berth-Request': 'id' },
  });
  leaving.on('error', () => {});
  leaving.end('{}');
  await arriving;
  leaving.destroy();
  const url = `${base}/console-api/v1/leases`;
  const repeat = () =>
    fetch(url, { method: 'POST', headers: { 'X-Berth-Request': 'id' }, body: '{}' });
  expect((await repeat()).status).toBe(409);
  answerNow();
  await expect.poll(async () => (await repeat()).status).toBe(201);
});

test('a body over the limit is refused without troubling the upstream', async () => {
  const { seen, base } = await setUp(() => [200, '{}']);
  const response = await fetch(`${base}/v1/deployments`, {
    method: 'POST',
    body: 'x'.repeat(1024 * 1024 + 1),
  });
  expect(response.status).toBe(413);
  expect(seen).toHaveLength(0);
});

test('other methods are refused', async () => {
  const { seen, base } = await setUp(() => [200, '{}']);
  expect((await fetch(`${base}/v1/deployments`, { method: 'OPTIONS' })).status).toBe(405);
  expect(seen).toHaveLength(0);
});

test('the upstream is https, or on this machine', () => {
  expect(parseUpstream(undefined).href).toBe('https://console-api.akash.network/');
  expect(parseUpstream('http://localhost:8787/sim/demo').pathname).toBe('/sim/demo');
  expect(() => parseUpstream('http://console-api.akash.network')).toThrow(/https/);
  expect(() => parseUpstream('nonsense')).toThrow(/not a URL/);
  expect(() => parseUpstream('https://user@host/')).toThrow(/plain/);
  expect(() => parseUpstream('https://host/?a=1')).toThrow(/plain/);
});

test.each([
  ['/v1/bids?dseq=1', 'https://api.test/base/v1/bids?dseq=1'],
  ['//evil.example/x', 'https://api.test/base//evil.example/x'],
  ['/../../etc', null],
  ['/..', null],
])('%s stays below the base', (path, href) => {
  expect(targetUrl(new URL('https://api.test/base'), path)?.href ?? null).toBe(href);
});
