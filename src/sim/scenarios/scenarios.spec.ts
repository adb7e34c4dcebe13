import { describe, expect, it } from 'vitest';
import type { Deployment } from '#sim/engine/state.ts';
import { paidUntil } from '#sim/engine/ledger.ts';
import { newWorld, NOW } from '#sim/engine/testing/kit.ts';
import type { World } from '#sim/engine/world.ts';
import { isScenario, SCENARIOS } from './index.ts';

const all = (world: World): readonly Deployment[] => world.toJSON().deployments;
const hoursLeft = (world: World, one: Deployment): number =>
  (((paidUntil(one) ?? 0) - world.height()) * 6.098) / 3600;
const isSilent = (world: World, one: Deployment): boolean =>
  one.leases.some((lease) => lease.state === 'active' && world.leaseStatus(one, lease) === null);
const openBids = (world: World, one: Deployment): number =>
  world.bids(one.dseq).filter((bid) => bid.state === 'open').length;

describe('every scenario', () => {
  it.each(SCENARIOS.filter((name) => name !== 'ten-thousand'))('%s is handed over now', (name) => {
    const world = newWorld(name);
    expect(world.scenario).toBe(name);
    expect(world.nowMs()).toBe(NOW);
    for (const one of all(world)) expect(Number(one.dseq)).toBeLessThanOrEqual(NOW);
    expect(new Set(all(world).map(({ dseq }) => dseq)).size).toBe(all(world).length);
  });

  it('is known by name only', () => {
    expect(['demo', 'toString', ''].map(isScenario)).toEqual([true, false, false]);
  });
});

describe.each(['demo', 'a', 'other-seed'])('the demonstration of seed %s', (seed) => {
  const world = newWorld('demo', seed);
  const services = (one: Deployment) =>
    one.leases.flatMap((lease) => Object.values(world.leaseStatus(one, lease)?.services ?? {}));
  const has: [string, (one: Deployment) => boolean][] = [
    [
      'a healthy one',
      (one) => services(one).length > 0 && services(one).every((s) => s.available === s.total),
    ],
    ['a GPU', (one) => world.groups(one).some((g) => g.resources.some((r) => r.gpu.units > 0))],
    [
      'two groups leased',
      (one) => one.leases.filter((lease) => lease.state === 'active').length === 2,
    ],
    [
      'a service that never comes up',
      (one) => services(one).some((s) => s.name === 'renderer' && s.available === 0),
    ],
    [
      'a service still starting',
      (one) => services(one).some((s) => s.name === 'indexer' && s.available === 0),
    ],
    [
      'less than a day of runway',
      (one) => one.state === 'active' && hoursLeft(world, one) > 0 && hoursLeft(world, one) < 12,
    ],
    [
      'out of funds yet active',
      (one) => one.state === 'active' && paidUntil(one) !== null && hoursLeft(world, one) < -0.5,
    ],
    ['a silent provider', (one) => isSilent(world, one)],
    ['open bids and no lease', (one) => one.leases.length === 0 && openBids(world, one) > 0],
    ['no bids', (one) => one.leases.length === 0 && world.bids(one.dseq).length === 0],
    [
      'a lease ended by its provider',
      (one) => one.state === 'active' && one.groups[0]!.state === 'paused',
    ],
    ['closed overdrawn', (one) => one.escrow.state === 'overdrawn' && one.state === 'closed'],
    [
      'closed by its owner',
      (one) => one.escrow.state === 'closed' && one.leases[0]?.reason === 'lease_closed_owner',
    ],
    ['auto top-up on', (one) => world.settings(one.dseq)?.autoTopUpEnabled === true],
    ['auto top-up off', (one) => world.settings(one.dseq)?.autoTopUpEnabled === false],
    [
      'an automatic deposit',
      (one) =>
        world.settings(one.dseq)?.autoTopUpEnabled === true &&
        one.escrow.deposited !== '0' &&
        world.timeline(one.dseq).some(({ kind }) => kind === 'deposit'),
    ],
  ];
  it.each(has)('has %s', (_, is) => {
    expect(all(world).some(is)).toBe(true);
  });

  it('has a true timeline', () => {
    for (const { dseq } of all(world)) {
      const events = world.timeline(dseq);
      expect(events[0]).toMatchObject({ kind: 'created' });
      expect(events.map(({ height }) => height)).toEqual(
        events.map(({ height }) => height).toSorted((a, b) => a - b),
      );
      expect(events.every(({ timeMs }) => timeMs <= NOW)).toBe(true);
    }
  });
});

describe('the small scenarios', () => {
  it('low-runway ends in minutes, hours and days', () => {
    const world = newWorld('low-runway');
    const left = all(world).map((one) => hoursLeft(world, one));
    expect(left.filter((hours) => hours > 0)).toHaveLength(6);
    expect(left.some((hours) => hours < 0.5)).toBe(true);
    expect(left.some((hours) => hours > 48)).toBe(true);
  });

  it('provider-down has silent providers beside a healthy one', () => {
    const world = newWorld('provider-down');
    expect(
      all(world)
        .map((one) => isSilent(world, one))
        .sort(),
    ).toEqual([false, true, true]);
  });

  it('overdrawn has one closed, one dry and running, one about to end, and few credits', () => {
    const world = newWorld('overdrawn');
    expect(all(world).map((one) => one.escrow.state)).toEqual(['overdrawn', 'open', 'open']);
    const [, dry, soon] = all(world).map((one) => hoursLeft(world, one));
    expect(dry).toBeLessThan(-1);
    expect(soon).toBeGreaterThan(0);
    expect(soon).toBeLessThan(1);
    expect(Number(world.balances().credits)).toBeLessThan(4_000_000);
  });
});

describe('ten thousand deployments', () => {
  const world = newWorld('ten-thousand');

  it('are there, in all states, and a page of them costs next to nothing', () => {
    const started = process.hrtime.bigint();
    const { items, total } = world.page({
      state: 'active',
      skip: 5000,
      limit: 100,
      newestFirst: true,
    });
    for (const one of items) world.groups(one);
    const ms = Number(process.hrtime.bigint() - started) / 1e6;
    expect(all(world)).toHaveLength(10_000);
    expect(items).toHaveLength(100);
    expect(total).toBeGreaterThan(9000);
    expect(ms).toBeLessThan(50);
    expect(all(world).some((one) => one.leases.length === 0)).toBe(true);
    expect(all(world).some((one) => isSilent(world, one))).toBe(true);
  });

  it('are small enough to keep: under two kilobytes each', () => {
    expect(JSON.stringify(world.toJSON()).length / 10_000).toBeLessThan(2500);
  });
});
