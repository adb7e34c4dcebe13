import { request as plainHttp } from 'node:http';
import { everyAsset } from '#e2e/helpers/assets.ts';
import { expect, test } from '#e2e/fixtures/test.ts';

/** What every answer of the server says, whatever it is the answer to. */
const everywhere = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** The directives of a Content-Security-Policy header by name. */
function directives(header = ''): Record<string, string[]> {
  const parts = header.split(';').map((part) => part.trim().split(/\s+/));
  return Object.fromEntries(parts.map(([name = '', ...sources]) => [name, sources]));
}

type RawReply = { status: number; body: string };

/** A request with headers that a browser would not send. */
const raw = (url: string, headers: Record<string, string>): Promise<RawReply> =>
  new Promise((resolve, reject) => {
    const sent = plainHttp(url, { headers }, (reply) => {
      let body = '';
      reply.setEncoding('utf8');
      reply.on('data', (text: string) => (body += text));
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body }));
    });
    sent.on('error', reject);
    sent.end();
  });

test.describe('headers', () => {
  test('stand on pages, scripts, styles, workers and fonts alike', async ({ request }) => {
    const assets = await everyAsset(request);
    const kinds = new Set(assets.map(({ path }) => /\.(\w+)$/.exec(path)?.[1] ?? 'page'));
    expect(kinds).toEqual(new Set(['page', 'js', 'css', 'svg', 'ttf']));
    expect(assets.some(({ path }) => path.includes('worker'))).toBe(true);
    for (const { path, headers } of assets) {
      expect(headers, path).toMatchObject(everywhere);
      expect(headers['content-security-policy'], path).toBe(
        assets[0]?.headers['content-security-policy'],
      );
    }
  });

  test('allow this origin only, no eval and no blob', async ({ request }) => {
    const policy = (await request.get('/')).headers()['content-security-policy'];
    expect(policy).not.toMatch(/unsafe-eval|blob:|https?:|\*/);
    expect(directives(policy)).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'worker-src': ["'self'"],
      'connect-src': ["'self'"],
      'frame-ancestors': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
    });
  });

  test('stand on answers of the simulator, refusals and paths that name nothing', async ({
    request,
    world,
  }) => {
    for (const path of [
      `${world.basePath}/v1/deployments`,
      `${world.basePath}/v1/nothing`,
      '/assets/nothing.js',
      '/nothing.js',
    ]) {
      const reply = await request.get(path);
      expect(reply.headers(), path).toMatchObject(everywhere);
      expect(reply.ok(), path).toBe(false);
    }
  });

  test('let hashed files be kept for good and pages never', async ({ request }) => {
    for (const { path, headers } of await everyAsset(request)) {
      const kept = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      expect(headers['cache-control'], path).toBe(kept);
    }
  });
});

test.describe('addresses', () => {
  const pages = ['/', '/deployments', '/new', '/deployments/12345/bids', '/settings', '/no/page'];
  for (const path of pages) {
    test(`${path} answers with the app`, async ({ request }) => {
      const reply = await request.get(path);
      expect(reply.status()).toBe(200);
      expect(reply.headers()['content-type']).toContain('text/html');
      expect(await reply.text()).toContain('<div id="root">');
    });
  }

  test('below /sim nothing answers with the app', async ({ request, world }) => {
    for (const path of ['/sim', '/sim/', world.basePath, `${world.basePath}/deployments`]) {
      const reply = await request.get(path, { headers: { accept: 'text/html' } });
      expect(await reply.text(), path).not.toContain('<div id="root">');
      expect(reply.status(), path).toBeGreaterThanOrEqual(400);
    }
  });

  test('below /console-api nothing answers with the app', async ({ request }) => {
    // A method that is not forwarded, so that the test asks nothing of the API behind the proxy.
    const reply = await request.fetch('/console-api/deployments', { method: 'OPTIONS' });
    expect(await reply.text()).not.toContain('<div id="root">');
    expect(reply.status()).toBe(405);
  });

  test('another Host is refused on every address', async ({ baseURL, world }) => {
    for (const path of ['/', `${world.basePath}/v1/deployments`, '/console-api/v1/deployments']) {
      for (const host of ['berth.example', 'localhost.berth.example', '127.0.0.1.example:80']) {
        const { status, body } = await raw(`${baseURL}${path}`, { host });
        expect(status, `${host}${path}`).toBe(403);
        expect(body).not.toContain('<div id="root">');
      }
    }
  });

  test('another Origin is refused', async ({ baseURL, world }) => {
    for (const path of [`${world.basePath}/v1/deployments`, '/console-api/v1/deployments']) {
      const { status } = await raw(`${baseURL}${path}`, { origin: 'https://berth.example' });
      expect(status, path).toBe(403);
    }
  });
});
