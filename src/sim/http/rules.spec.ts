/** Where the editions differ in what they allow, default to and count. */
import { describe, expect, test } from 'vitest';
import { create, launch } from '#sim/testing/journey.ts';
import { UPDATED_WEB_SDL, WEB_SDL } from '#sim/testing/sdls.ts';
import { testSim } from '#sim/testing/test-sim.ts';
import type { TestWorld } from '#sim/testing/test-sim.ts';
import type { DialectName } from './dialects/dialect.ts';

type Page = {
  data: {
    deployments: {
      deployment: { id: { dseq: string }; state: string };
      leases: { id: { dseq: string } }[];
    }[];
    pagination: { total: number; skip: number; limit: number; hasMore?: boolean };
  };
};
type Row = { data: { autoTopUpEnabled: boolean; estimatedTopUpAmount: number } };

async function start(dialect: DialectName): Promise<TestWorld> {
  const world = testSim().world('rules');
  await world.control({ dialect });
  return world;
}

const list = async (world: TestWorld, query = ''): Promise<Page['data']> =>
  ((await world.ask('GET', `/v1/deployments${query}`)).json as Page).data;

async function fill(world: TestWorld, count: number): Promise<string[]> {
  const made: string[] = [];
  for (let i = 0; i < count; i += 1) made.push((await create(world)).dseq);
  return made;
}

describe('the list', () => {
  test('documented: all deployments, a thousand by default, true totals', async () => {
    const world = await start('documented');
    const [closed = '', ...others] = await fill(world, 12);
    await world.ask('DELETE', `/v1/deployments/${closed}`);
    const all = await list(world);
    expect(all.pagination).toEqual({ total: 12, skip: 0, limit: 1000, hasMore: false });
    expect(all.deployments.map(({ deployment }) => deployment.id.dseq)).toEqual([
      closed,
      ...others,
    ]);
    const page = await list(world, '?skip=5&limit=5');
    expect(page.pagination).toEqual({ total: 12, skip: 5, limit: 5, hasMore: true });
    expect((await list(world, '?skip=10&limit=5')).pagination.hasMore).toBe(false);
    expect((await list(world, '?skip=50')).deployments).toEqual([]);
  });

  test('legacy: pages of ten, no hasMore', async () => {
    const world = await start('legacy');
    await fill(world, 12);
    const { deployments, pagination } = await list(world);
    expect(deployments).toHaveLength(10);
    expect(pagination).toEqual({ total: 12, skip: 0, limit: 10 });
  });

  test('observed: active ones only, and a total that counts the page', async () => {
    const world = await start('observed');
    const [closed = ''] = await fill(world, 12);
    await world.ask('DELETE', `/v1/deployments/${closed}`);
    expect((await list(world)).pagination).toEqual({
      total: 11,
      skip: 0,
      limit: 11,
      hasMore: false,
    });
    const page = await list(world, '?skip=0&limit=5');
    expect(page.pagination).toEqual({ total: 5, skip: 0, limit: 5, hasMore: false });
    expect(page.deployments.every(({ deployment }) => deployment.state === 'active')).toBe(true);
  });

  test('observed: some leases stand under a neighbour, none is lost', async () => {
    const sim = testSim();
    const world = sim.world('misplaced');
    await world.control({ scenario: 'demo', dialect: 'documented' });
    const right = await list(world);
    await world.control({ dialect: 'observed' });
    const { deployments } = await list(world);
    const leases = (rows: Page['data']['deployments']) =>
      rows.flatMap((row) => row.leases.map(({ id }) => id.dseq)).sort();
    const active = right.deployments.filter(({ deployment }) => deployment.state === 'active');
    expect(new Set(leases(deployments))).toEqual(
      new Set([...leases(active), ...leases(deployments)]),
    );
    const strays = deployments.filter(({ deployment, leases }) =>
      leases.some(({ id }) => id.dseq !== deployment.id.dseq),
    );
    expect(strays.length).toBeGreaterThan(0);
    expect(strays.length).toBeLessThan(deployments.length);
  });
});

describe('deposits', () => {
  test.each([
    ['documented', 0.49, 400],
    ['documented', 0.5, 201],
    ['legacy', 4.99, 400],
    ['legacy', 5, 201],
    ['observed', 0.49, 400],
    ['observed', 0.5, 201],
  ] as const)('%s: a create with $%d is %i', async (dialect, deposit, status) => {
    const world = await start(dialect);
    const body = { data: { sdl: WEB_SDL, deposit } };
    const received = await world.ask('POST', '/v1/deployments', { body });
    expect(received.status).toBe(status);
    const facts = await world.facts();
    const paid = Object.values(facts.deployments).flatMap(({ deposits }) => deposits);
    expect(paid).toEqual(status === 201 ? [String(deposit * 1_000_000)] : []);
  });

  test.each([
    ['documented', 0.49, 400],
    ['legacy', 0.49, 400],
    ['observed', 0.01, 200],
    ['observed', 0, 400],
  ] as const)('%s: adding $%d is %i', async (dialect, deposit, status) => {
    const world = await start(dialect);
    const { dseq } = await create(world);
    const body = { data: { dseq, deposit } };
    expect((await world.ask('POST', '/v1/deposit-deployment', { body })).status).toBe(status);
  });

  test('the 400 names the minimum', async () => {
    const world = await start('legacy');
    const body = { data: { sdl: WEB_SDL, deposit: 1 } };
    const { text } = await world.ask('POST', '/v1/deployments', { body });
    expect(text).toContain('Minimum deposit is $5');
  });

  test('observed: a create without a deposit takes half a dollar; the documents refuse it', async () => {
    const body = { data: { sdl: WEB_SDL } };
    const observed = await start('observed');
    expect((await observed.ask('POST', '/v1/deployments', { body })).status).toBe(201);
    expect((await observed.facts()).credits).toBe('999500000');
    const documented = await start('documented');
    expect((await documented.ask('POST', '/v1/deployments', { body })).status).toBe(400);
  });
});

describe('settings', () => {
  const row = (dseq: string): string => `/v2/deployment-settings/${dseq}`;
  const off = { body: { data: { autoTopUpEnabled: false } } };

  test.each(['documented', 'observed'] as const)(
    '%s: the first read makes the row',
    async (dialect) => {
      const world = await start(dialect);
      const { dseq } = await create(world);
      const { json, headers } = await world.ask('GET', row(dseq));
      expect((json as Row).data).toMatchObject({
        autoTopUpEnabled: true,
        createdAt: new Date(headers.get('date') ?? '').toISOString(),
      });
    },
  );

  test('documented: no row, no PATCH; a row, no POST', async () => {
    const world = await start('documented');
    const { dseq } = await create(world);
    const body = { data: { dseq, autoTopUpEnabled: true } };
    expect((await world.ask('PATCH', row(dseq), off)).status).toBe(404);
    expect((await world.ask('POST', '/v2/deployment-settings', { body })).status).toBe(201);
    expect((await world.ask('POST', '/v2/deployment-settings', { body })).status).toBe(409);
    expect((await world.ask('PATCH', row(dseq), off)).status).toBe(200);
    expect(((await world.ask('GET', row(dseq))).json as Row).data.autoTopUpEnabled).toBe(false);
    expect((await world.ask('GET', row('99'))).status).toBe(404);
  });

  test('observed: PATCH makes the row, POST of an existing one breaks, any number has a row', async () => {
    const world = await start('observed');
    const { dseq } = await create(world);
    const body = { data: { dseq } };
    expect((await world.ask('PATCH', row(dseq), off)).status).toBe(200);
    expect((await world.ask('POST', '/v2/deployment-settings', { body })).status).toBe(500);
    expect((await world.ask('GET', row('99'))).status).toBe(200);
  });

  test('the estimate is dollars in the documents and micro-units on the server', async () => {
    const world = await start('documented');
    const { dseq } = await launch(world);
    const usd = ((await world.ask('GET', row(dseq))).json as Row).data.estimatedTopUpAmount;
    await world.control({ dialect: 'observed' });
    const micro = ((await world.ask('GET', row(dseq))).json as Row).data.estimatedTopUpAmount;
    expect(micro).toBeGreaterThan(0);
    expect(usd * 1_000_000).toBeCloseTo(micro, 3);
  });

  test('legacy has none', async () => {
    const world = await start('legacy');
    const { dseq } = await create(world);
    expect((await world.ask('GET', row(dseq))).status).toBe(404);
  });
});

test('legacy: certificates are given out, and only these are taken', async () => {
  const world = await start('legacy');
  const { dseq } = await launch(world);
  const { json } = await world.ask('POST', '/v1/certificates', { body: {} });
  const { certPem, encryptedKey } = (json as { data: Record<string, string> }).data;
  const update = (certificate: unknown) =>
    world.ask('PUT', `/v1/deployments/${dseq}`, {
      body: { data: { sdl: UPDATED_WEB_SDL, certificate } },
    });
  expect((await update({ certPem, keyPem: 'another' })).status).toBe(400);
  expect((await update({ certPem, keyPem: encryptedKey })).status).toBe(200);
});

test('observed: an update fails once a closed lease’s provider is asked too', async () => {
  const world = await start('observed');
  const { dseq } = await launch(world);
  await world.control({ closeLease: { dseq, gseq: 1 } });
  const body = { data: { sdl: UPDATED_WEB_SDL } };
  expect((await world.ask('PUT', `/v1/deployments/${dseq}`, { body })).status).toBe(404);
  await world.control({ dialect: 'legacy' });
  expect((await world.ask('PUT', `/v1/deployments/${dseq}`, { body })).status).toBe(200);
});
