import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { nodeListener } from '#sim/hosts/node-host.ts';
import { create } from '#sim/testing/journey.ts';
import { WEB_SDL } from '#sim/testing/sdls.ts';
import { testSim, testWorld } from '#sim/testing/test-sim.ts';

const newDeployment = { data: { sdl: WEB_SDL, deposit: 5 } };
let server: Server | undefined;
afterAll(() => server?.close());

test('a status comes in the dialect’s shape, before any effect', async () => {
  const world = testSim().world('w');
  await world.control({
    faults: [{ operation: 'createDeployment', kind: 'status', status: 429, retryAfterSeconds: 3 }],
  });
  const limited = await world.ask('POST', '/v1/deployments', { body: newDeployment });
  expect(limited.status).toBe(429);
  expect(limited.headers.get('retry-after')).toBe('3');
  expect(limited.json).toEqual({ error: 'TooManyRequests', message: 'Too Many Requests' });
  expect((await world.facts()).counts.deployments).toBe(0);
  expect((await world.ask('POST', '/v1/deployments', { body: newDeployment })).status).toBe(201);
});

test('a status after the effect leaves the effect', async () => {
  const world = testSim().world('w');
  await world.control({
    dialect: 'observed',
    faults: [{ operation: 'createDeployment', kind: 'status', status: 500, afterEffect: true }],
  });
  const failed = await world.ask('POST', '/v1/deployments', { body: newDeployment });
  expect(failed.status).toBe(500);
  expect((await world.facts()).counts.deployments).toBe(1);
});

test('a transaction that the chain refused inside a 201 creates nothing', async () => {
  const world = testSim().world('w');
  await world.control({ faults: [{ operation: 'createDeployment', kind: 'failed-tx' }] });
  const failed = await world.ask('POST', '/v1/deployments', { body: newDeployment });
  expect(failed.status).toBe(201);
  expect(failed.json).toMatchObject({ data: { signTx: { code: 5 } } });
  expect((await world.facts()).counts.deployments).toBe(0);
});

test('a wallet that is being set up, by the server’s own code', async () => {
  const world = testSim().world('w');
  const code = 'wallet_provisioning';
  await world.control({
    dialect: 'observed',
    faults: [{ operation: 'createDeployment', kind: 'status', status: 409, code }],
  });
  const refused = await world.ask('POST', '/v1/deployments', { body: newDeployment });
  expect(refused.json).toMatchObject({ error: 'ConflictError', code });
});

test('malformed JSON and HTML', async () => {
  const world = testSim().world('w');
  await world.control({
    faults: [
      { operation: 'listDeployments', kind: 'malformed' },
      { operation: 'listBids', kind: 'html' },
    ],
  });
  const malformed = await world.ask('GET', '/v1/deployments');
  expect(malformed).toMatchObject({ status: 200, json: undefined });
  expect(malformed.headers.get('content-type')).toMatch('application/json');
  const html = await world.ask('GET', '/v1/bids?dseq=1');
  expect(html.status).toBe(502);
  expect(html.headers.get('content-type')).toMatch('text/html');
});

test('a delay is the answer’s, not the effect’s', async () => {
  const waits: number[] = [];
  const sim = testSim({
    sleep: async (ms) => {
      waits.push(ms);
      expect((await world.facts()).counts.deployments).toBe(1);
    },
  });
  const world = sim.world('w');
  await world.control({ faults: [{ operation: 'createDeployment', kind: 'delay', ms: 1234 }] });
  await create(world);
  expect(waits).toEqual([1234]);
});

test('a dripping answer arrives whole', async () => {
  const sim = testSim();
  server = createServer(nodeListener(sim.handler)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server?.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const world = testWorld(fetch, `http://127.0.0.1:${port}/sim/w`);
  await world.control({
    faults: [{ operation: 'listDeployments', kind: 'drip', chunkBytes: 7, everyMs: 1 }],
  });
  const dripped = await world.ask('GET', '/v1/deployments');
  expect(dripped.text).toBe((await world.ask('GET', '/v1/deployments')).text);
});

test('the same world draws the same faults', async () => {
  async function statuses(): Promise<number[]> {
    const world = testSim().world('dice');
    await world.control({
      faults: [{ operation: '*', kind: 'status', status: 503, probability: 0.5, count: null }],
    });
    const drawn = [];
    for (let i = 0; i < 20; i += 1) drawn.push((await world.ask('GET', '/v1/deployments')).status);
    return drawn;
  }
  const first = await statuses();
  expect(new Set(first)).toEqual(new Set([200, 503]));
  expect(await statuses()).toEqual(first);
});

test('nonsense is refused and lays nothing', async () => {
  const world = testSim().world('w');
  const order = { faults: [{ operation: 'everything', kind: 'status', status: 200 }] };
  expect((await world.ask('POST', '/_control', { body: order })).status).toBe(400);
  expect((await world.ask('POST', '/_control', { body: { speeed: 2 } })).status).toBe(400);
  expect((await world.facts()).faults).toEqual([]);
});
