/** Bad requests in every edition: status and body as that edition has them, the world unharmed. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { create, firstBid, launch } from '#sim/testing/journey.ts';
import { UPDATED_WEB_SDL, WEB_SDL } from '#sim/testing/sdls.ts';
import { testSim } from '#sim/testing/test-sim.ts';
import type { Ask, Received, TestWorld } from '#sim/testing/test-sim.ts';
import type { DialectName } from './dialects/dialect.ts';
import { documentedErrors } from './fixtures/documented.ts';
import { observedErrors } from './fixtures/observed.ts';

type Case = [what: string, status: number, method: string, path: string, ask?: Ask];

const deposit = (dseq: unknown, usd: unknown): Ask => ({
  body: { data: { dseq, deposit: usd } },
});
const newDeployment = (data: Record<string, unknown>): Ask => ({ body: { data } });
const lease = (over: Record<string, unknown>): Ask => ({
  body: {
    manifest: '[]',
    leases: [{ dseq: '1234567', gseq: 1, oseq: 1, provider: 'akash1abc', ...over }],
  },
});

const BAD_REQUESTS: Case[] = [
  ['no key', 401, 'GET', '/v1/deployments', { headers: { 'x-api-key': null } }],
  ['a wrong key', 401, 'GET', '/v1/deployments', { headers: { 'x-api-key': 'x' } }],
  ['an empty key', 401, 'GET', '/v1/deployments', { headers: { 'x-api-key': '' } }],
  ['a wrong key on a write', 401, 'DELETE', '/v1/deployments/1', { headers: { 'x-api-key': 'x' } }],
  ['a wrong key where none is needed', 401, 'GET', '/v1/blocks', { headers: { 'x-api-key': 'x' } }],
  ['an unknown path', 404, 'GET', '/v1/nothing'],
  ['a wrong method', 404, 'PATCH', '/v1/deployments', { body: {} }],
  ['an unknown dseq', 404, 'GET', '/v1/deployments/1234567'],
  ['an unknown dseq to close', 404, 'DELETE', '/v1/deployments/1234567'],
  [
    'an unknown dseq to update',
    404,
    'PUT',
    '/v1/deployments/1234567',
    newDeployment({ sdl: WEB_SDL }),
  ],
  ['an unknown dseq to fund', 404, 'POST', '/v1/deposit-deployment', deposit('1234567', 5)],
  ['a dseq that is no number', 400, 'GET', '/v1/deployments/abc'],
  ['a dseq of zero', 400, 'GET', '/v1/deployments/0'],
  ['malformed JSON', 400, 'POST', '/v1/deployments', { body: '{"data":' }],
  [
    'no content type',
    400,
    'POST',
    '/v1/deployments',
    { body: '{}', headers: { 'content-type': null } },
  ],
  [
    'another content type',
    400,
    'POST',
    '/v1/deployments',
    { body: '{}', headers: { 'content-type': 'text/plain' } },
  ],
  ['no body', 400, 'POST', '/v1/deployments'],
  ['an array for a body', 400, 'POST', '/v1/deployments', { body: [] }],
  ['null for a body', 400, 'POST', '/v1/deployments', { body: 'null' }],
  ['no data', 400, 'POST', '/v1/deployments', { body: {} }],
  [
    'an SDL of the wrong type',
    400,
    'POST',
    '/v1/deployments',
    newDeployment({ sdl: 1, deposit: 5 }),
  ],
  ['an empty SDL', 400, 'POST', '/v1/deployments', newDeployment({ sdl: '', deposit: 5 })],
  [
    'an invalid SDL',
    400,
    'POST',
    '/v1/deployments',
    newDeployment({ sdl: 'version: "9"', deposit: 5 }),
  ],
  [
    'a deposit of the wrong type',
    400,
    'POST',
    '/v1/deployments',
    newDeployment({ sdl: WEB_SDL, deposit: '5' }),
  ],
  [
    'a negative deposit',
    400,
    'POST',
    '/v1/deployments',
    newDeployment({ sdl: WEB_SDL, deposit: -5 }),
  ],
  [
    'a huge deposit',
    400,
    'POST',
    '/v1/deployments',
    newDeployment({ sdl: WEB_SDL, deposit: 1e300 }),
  ],
  ['a tiny deposit', 400, 'POST', '/v1/deployments', newDeployment({ sdl: WEB_SDL, deposit: 0.1 })],
  ['nothing to add', 400, 'POST', '/v1/deposit-deployment', deposit('1234567', undefined)],
  ['bids of nothing', 400, 'GET', '/v1/bids'],
  ['a negative skip', 400, 'GET', '/v1/deployments?skip=-1'],
  ['a limit of zero', 400, 'GET', '/v1/deployments?limit=0'],
  ['a limit that is no number', 400, 'GET', '/v1/deployments?limit=ten'],
  ['no leases', 400, 'POST', '/v1/leases', { body: { manifest: '[]', leases: [] } }],
  ['leases that are none', 400, 'POST', '/v1/leases', { body: { manifest: '[]', leases: 'all' } }],
  ['a lease with a gseq of text', 400, 'POST', '/v1/leases', lease({ gseq: '1' })],
  ['a lease with a provider that is none', 400, 'POST', '/v1/leases', lease({ provider: 'me' })],
  ['a lease of an unknown dseq', 404, 'POST', '/v1/leases', lease({})],
  [
    'a body over 512 KiB',
    413,
    'POST',
    '/v1/deployments',
    newDeployment({ sdl: 'x'.repeat(512 * 1024), deposit: 5 }),
  ],
];

function checkBody(dialect: DialectName, { json, text }: Received): void {
  if (dialect !== 'observed') expect(v.is(documentedErrors, json), text).toBe(true);
  else if (json === undefined) expect(text).toBe('404 Not Found');
  else if (Object.keys(json as object).join() === 'error') expect(text).toMatch(/Content-Type/);
  else expect(v.is(observedErrors, json), text).toBe(true);
}

async function start(dialect: DialectName): Promise<TestWorld> {
  const world = testSim().world('errors');
  await world.control({ dialect });
  return world;
}

describe.each(['documented', 'legacy', 'observed'] as const)('%s', (dialect) => {
  test.each(BAD_REQUESTS)('%s: %i', async (_what, status, method, path, ask) => {
    const world = await start(dialect);
    const before = await world.facts();
    const received = await world.ask(method, path, ask);
    expect(received.status, received.text).toBe(status);
    checkBody(dialect, received);
    expect(await world.facts()).toEqual(before);
  });

  test('an invalid SDL is refused in the server’s words', async () => {
    const world = await start(dialect);
    const { json } = await world.ask(
      'POST',
      '/v1/deployments',
      newDeployment({ sdl: 'a: [', deposit: 5 }),
    );
    expect((json as { message: string }).message).toMatch(/^Invalid SDL: .+/);
  });

  test('credits that do not reach', async () => {
    const world = await start(dialect);
    const received = await world.ask(
      'POST',
      '/v1/deployments',
      newDeployment({ sdl: WEB_SDL, deposit: 2000 }),
    );
    expect(received.status).toBe(dialect === 'observed' ? 402 : 400);
    expect((await world.facts()).counts.deployments).toBe(0);
  });

  test('a bid that has expired', async () => {
    const world = await start(dialect);
    const { accept } = await firstBid(world, await create(world));
    await world.control({ advance: { seconds: 400 } });
    const received = await world.ask('POST', '/v1/leases', { body: accept });
    expect(received.status).toBe(400);
    expect(received.text).toContain('no longer open');
    expect((await world.facts()).counts.leases).toBe(0);
  });

  test('a closed deployment takes no update and no money, and may be closed again', async () => {
    const world = await start(dialect);
    const { dseq } = await launch(world);
    const one = `/v1/deployments/${dseq}`;
    expect((await world.ask('DELETE', one)).status).toBe(200);
    const { credits } = await world.facts();
    expect((await world.ask('PUT', one, newDeployment({ sdl: UPDATED_WEB_SDL }))).status).toBe(400);
    expect((await world.ask('POST', '/v1/deposit-deployment', deposit(dseq, 5))).status).toBe(400);
    expect((await world.ask('DELETE', one)).status).toBe(200);
    expect((await world.facts()).credits).toBe(credits);
  });

  test('a silent provider leaves the lease on chain; sending again delivers the manifest', async () => {
    const world = await start(dialect);
    const { accept } = await firstBid(world, await create(world));
    const { dseq, provider } = accept.leases[0]!;
    await world.control({ providers: { [provider]: false } });
    const refused = await world.ask('POST', '/v1/leases', { body: accept });
    expect(refused.status).toBe(dialect === 'observed' ? 503 : 500);
    await world.control({ providers: { [provider]: true } });
    expect((await world.ask('POST', '/v1/leases', { body: accept })).status).toBe(200);
    const facts = (await world.facts()).deployments[dseq]!;
    expect(facts.leases).toMatchObject([{ provider, state: 'active', manifests: 1 }]);
  });
});

test('observed: validation errors list what is wrong, unknown errors of the server are its own', async () => {
  const world = await start('observed');
  const { json } = await world.ask('POST', '/v1/deployments', { body: { data: {} } });
  expect(json).toEqual({
    error: 'BadRequestError',
    message: 'Validation error',
    code: 'validation_error',
    type: 'validation_error',
    data: [{ path: ['data', 'sdl'], message: 'Required', code: 'invalid_type' }],
  });
});

test('documented: errors name code and reason, nothing else', async () => {
  const world = await start('documented');
  const { json } = await world.ask('GET', '/v1/deployments', { headers: { 'x-api-key': 'x' } });
  expect(json).toEqual({ error: 'Unauthorized', message: 'Invalid API key' });
});
