import { expect, test } from 'vitest';
import { testSim } from '#sim/testing/test-sim.ts';

/** What a page may take on a developer's machine; a busy CI runner gets four times that. */
const BUDGET_MS = 50;
const SLACK = 4;

test('a page of a fleet of 10,000 is answered in no time', async () => {
  const world = testSim().world('large');
  const { counts } = await world.control({ scenario: 'ten-thousand' });
  expect(counts.deployments).toBeGreaterThanOrEqual(10_000);
  const took: number[] = [];
  for (let page = 0; page < 100; page += 1) {
    const from = performance.now();
    const { status } = await world.ask('GET', `/v1/deployments?skip=${page * 100}&limit=100`);
    took.push(performance.now() - from);
    expect(status).toBe(200);
  }
  const median = took.sort((a, b) => a - b)[50] ?? Number.POSITIVE_INFINITY;
  expect(median).toBeLessThan(BUDGET_MS * SLACK);
});
