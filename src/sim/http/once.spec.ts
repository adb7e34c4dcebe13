/** A write with an id runs once, whatever happens to its answer; counted in the world's ledger. */
import { createServer, request } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { nodeListener } from '#sim/hosts/node-host.ts';
import { create, firstBid } from '#sim/testing/journey.ts';
import { WEB_SDL } from '#sim/testing/sdls.ts';
import { testSim, testWorld } from '#sim/testing/test-sim.ts';
import type { TestSim, TestWorld } from '#sim/testing/test-sim.ts';

const servers: Server[] = [];

/** Serves a simulator on a real port; asks it over real sockets. */
async function serve(sim: TestSim, name: string): Promise<TestWorld> {
  const server = createServer(nodeListener(sim.handler)).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return testWorld(fetch, `http://127.0.0.1:${port}/sim/${name}`);
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const withId = (id: string) => ({ 'X-Berth-Request': id });
const newDeployment = { data: { sdl: WEB_SDL, deposit: 5 } };

/** The three writes that can spend or create twice, each counted by the ledger. */
const writes = {
  createDeployment: {
    prepare: async () => ({ path: '/v1/deployments', body: newDeployment as unknown }),
    count: async (world: TestWorld) => (await world.facts()).counts.deployments,
  },
  createLeases: {
    prepare: async (world: TestWorld) => {
      const { accept } = await firstBid(world, await create(world));
      return { path: '/v1/leases', body: accept as unknown };
    },
    count: async (world: TestWorld) => (await world.facts()).counts.leases,
  },
  depositDeployment: {
    prepare: async (world: TestWorld) => {
      const { dseq } = await create(world);
      return { path: '/v1/deposit-deployment', body: { data: { dseq, deposit: 2 } } as unknown };
    },
    count: async (world: TestWorld) => (await world.facts()).counts.deposits - 1,
  },
} as const;

const operations = Object.keys(writes) as (keyof typeof writes)[];

describe.each(operations)('%s over a real socket', (operation) => {
  const { prepare, count } = writes[operation];

  test('the connection dies after the effect: the repeat gets the answer, the ledger has one', async () => {
    const world = await serve(testSim(), 'cut');
    const { path, body } = await prepare(world);
    await world.control({ faults: [{ operation, kind: 'lost-response' }] });
    const send = () => world.ask('POST', path, { body, headers: withId('entry-1') });
    await expect(send()).rejects.toThrow(TypeError);
    expect(await count(world)).toBe(1);
    expect((await send()).status).toBeLessThan(300);
    expect(await count(world)).toBe(1);
  });

  test('the connection dies before the effect: the repeat does it', async () => {
    const world = await serve(testSim(), 'lost');
    const { path, body } = await prepare(world);
    await world.control({ faults: [{ operation, kind: 'lost-request' }] });
    const send = () => world.ask('POST', path, { body, headers: withId('entry-1') });
    await expect(send()).rejects.toThrow(TypeError);
    expect(await count(world)).toBe(0);
    expect((await send()).status).toBeLessThan(300);
    expect(await count(world)).toBe(1);
  });

  test('the connection dies within the answer: still one', async () => {
    const world = await serve(testSim(), 'midway');
    const { path, body } = await prepare(world);
    await world.control({ faults: [{ operation, kind: 'cut' }] });
    const send = () => world.ask('POST', path, { body, headers: withId('entry-1') });
    await expect(send()).rejects.toThrow();
    expect((await send()).status).toBeLessThan(300);
    expect(await count(world)).toBe(1);
  });
});

test('a browser that resends on a fresh connection while the first still runs learns nothing', async () => {
  const world = await serve(testSim(), 'resend');
  await world.control({ faults: [{ operation: 'createDeployment', kind: 'delay', ms: 300 }] });
  const first = request(`${world.base}/v1/deployments`, {
    method: 'POST',
    headers: { 'x-api-key': 'sim-operator', 'content-type': 'application/json', ...withId('e') },
  });
  first.on('error', () => {});
  first.end(JSON.stringify(newDeployment));
  await expect.poll(async () => (await world.facts()).counts.deployments).toBe(1);
  first.destroy();
  const send = () =>
    world.ask('POST', '/v1/deployments', { body: newDeployment, headers: withId('e') });
  expect((await send()).status).toBe(409);
  await expect.poll(async () => (await send()).status).toBe(201);
  expect((await world.facts()).counts.deployments).toBe(1);
});

test('without an id every request counts, as on the real server', async () => {
  const world = testSim().world('plain');
  await world.ask('POST', '/v1/deployments', { body: newDeployment });
  await world.ask('POST', '/v1/deployments', { body: newDeployment });
  expect((await world.facts()).counts.deployments).toBe(2);
});

test('ids of one world, operation or path mean nothing to another', async () => {
  const sim = testSim();
  const [one, two] = [sim.world('one'), sim.world('two')];
  const headers = withId('same');
  for (const world of [one, two]) {
    await world.ask('POST', '/v1/deployments', { body: newDeployment, headers });
    const [dseq] = Object.keys((await world.facts()).deployments);
    const body = { data: { dseq, deposit: 1 } };
    expect((await world.ask('POST', '/v1/deposit-deployment', { body, headers })).status).toBe(200);
    expect((await world.facts()).counts).toMatchObject({ deployments: 1, deposits: 2 });
  }
});

test('a key corrected after a 401 may use the id again', async () => {
  const world = testSim().world('key');
  const body = newDeployment;
  const wrong = { ...withId('e'), 'x-api-key': 'wrong' };
  expect((await world.ask('POST', '/v1/deployments', { body, headers: wrong })).status).toBe(401);
  const right = await world.ask('POST', '/v1/deployments', { body, headers: withId('e') });
  expect(right.status).toBe(201);
});
