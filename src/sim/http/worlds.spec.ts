import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { dataFolder } from '#sim/hosts/data-folder.ts';
import { create, launch } from '#sim/testing/journey.ts';
import { testSim } from '#sim/testing/test-sim.ts';

const folder = mkdtempSync(join(tmpdir(), 'berth-worlds-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('world demo starts as the demo, any other empty with $1,000', async () => {
  const sim = testSim();
  const demo = await sim.world('demo').facts();
  expect(demo).toMatchObject({ scenario: 'demo', dialect: 'documented', wider: true });
  expect(await sim.world('another').facts()).toMatchObject({
    scenario: 'empty',
    credits: '1000000000',
    counts: { deployments: 0 },
  });
});

test.each([['UPPER'], ['a_b'], ['a.b'], ['%20'], ['x'.repeat(65)], ['..%2f']])(
  'there is no world %s',
  async (name) => {
    const sim = testSim();
    const response = await sim.fetch(`http://localhost/sim/${name}/v1/deployments`);
    expect(response.status).toBe(404);
  },
);

test('worlds never meet', async () => {
  const sim = testSim();
  const { dseq } = await create(sim.world('one'));
  expect((await sim.world('two').ask('GET', `/v1/deployments/${dseq}`)).status).toBe(404);
  expect((await sim.world('two').facts()).owner).not.toBe((await sim.world('one').facts()).owner);
});

test('the least used world goes first', async () => {
  const sim = testSim({ max: 2 });
  await create(sim.world('old'));
  await create(sim.world('kept'));
  await sim.world('kept').facts();
  await sim.world('new').facts();
  expect((await sim.world('kept').facts()).counts.deployments).toBe(1);
  expect((await sim.world('old').facts()).counts.deployments).toBe(0);
});

test('a reset world has another owner and no old answers', async () => {
  const sim = testSim();
  const world = sim.world('w');
  const { owner } = await world.facts();
  await create(world);
  sim.advance(1000);
  const again = await world.control({ reset: true });
  expect(again.counts.deployments).toBe(0);
  expect(again.owner).not.toBe(owner);
});

test('a world runs with the host’s clock, and ahead of it by what control adds', async () => {
  const sim = testSim();
  const world = sim.world('clock');
  const { height } = await world.facts();
  sim.advance(6098 * 10);
  expect((await world.facts()).height).toBe(height + 10);
  expect((await world.control({ advance: { seconds: 6098 } })).height).toBe(height + 1010);
  await world.control({ speed: 10 });
  sim.advance(60_980);
  expect((await world.facts()).height).toBe(height + 1110);
  const { headers } = await world.ask('GET', '/v1/deployments');
  expect(Date.parse(headers.get('date') ?? '')).toBeGreaterThan(sim.now());
});

test('worlds outlive the process in a folder, their dialect and time with them', async () => {
  const problems: string[] = [];
  const open = () => dataFolder(folder, (message) => problems.push(message));
  const store = open();
  const sim = testSim({ store });
  const world = sim.world('kept');
  await world.control({ dialect: 'observed', wider: false });
  const { dseq } = await launch(world);
  const before = await world.facts();
  store.flush();

  const later = testSim({ store: open() });
  const after = await later.world('kept').facts();
  expect(after).toEqual(before);
  const { status } = await later.world('kept').ask('DELETE', `/v1/deployments/${dseq}`);
  expect(status).toBe(200);
  expect(problems).toEqual([]);
  expect(readdirSync(folder)).toContain('kept.json');
});

test('the folder keeps so many worlds and no more', async () => {
  const few = join(folder, 'few');
  const store = dataFolder(few, (message) => expect.fail(message), 3);
  const sim = testSim({ store });
  for (const name of ['a', 'b', 'c', 'd', 'e']) await sim.world(name).facts();
  store.flush();
  expect(readdirSync(few)).toHaveLength(3);
});

test('a damaged file is told of, and the world starts anew', async () => {
  const problems: string[] = [];
  writeFileSync(join(folder, 'broken.json'), '{"dialect":');
  const sim = testSim({ store: dataFolder(folder, (message) => problems.push(message)) });
  expect((await sim.world('broken').facts()).counts.deployments).toBe(0);
  expect(problems).toHaveLength(1);
});
