import { describe, expect, it } from 'vitest';
import { accept, newWorld, quoting, running, sdlOf } from './testing/kit.ts';
import { plain, units } from './units.ts';

const HEAVY = sdlOf({ cpu: '8', count: 10, amount: 1_000_000 });
const HOUR = 600;

describe('a settings row', () => {
  it('is made by reading, switched on, for any dseq', () => {
    const world = newWorld();
    expect(world.settings('77')).toBeNull();
    expect(world.readOrMakeSettings('77')).toMatchObject({
      made: true,
      settings: { autoTopUpEnabled: true },
    });
    expect(world.readOrMakeSettings('77')).toMatchObject({ made: false });
  });

  it('cannot be made twice, nor changed before it exists unless told', () => {
    const world = newWorld();
    expect(() => world.changeSettings('77', true, false)).toThrow('not found');
    expect(world.addSettings('77', false)).toMatchObject({
      autoTopUpEnabled: false,
      userId: world.userId,
    });
    expect(() => world.addSettings('77', true)).toThrow('exists');
    expect(world.changeSettings('77', true, false)).toMatchObject({ autoTopUpEnabled: true });
    expect(world.changeSettings('78', true, true)).toMatchObject({ dseq: '78' });
    expect(world.settings('78')!.id).not.toBe(world.settings('77')!.id);
  });

  it('estimates a day of the leases, in whole µact', () => {
    const world = newWorld();
    const { dseq, lease } = running(world);
    world.addSettings(dseq, true);
    const day = (units(lease.price) * 14_400n) / units('1');
    expect(world.settings(dseq)!.estimatedTopUp).toBe(String(day));
    world.changeSettings(dseq, false, false);
    expect(world.settings(dseq)!.estimatedTopUp).toBe('0');
  });
});

describe('auto top-up', () => {
  it('fills up to two days as soon as the lease starts', () => {
    const world = newWorld();
    const { dseq, deployment, manifest } = quoting(world, HEAVY, '500000');
    world.addSettings(dseq, true);
    accept(world, dseq, manifest);
    const blocks = BigInt(48 * HOUR);
    const rate = units(deployment.leases[0]!.price);
    const missing = rate * blocks - units(deployment.escrow.deposited);
    expect(deployment.escrow.deposits).toHaveLength(2);
    expect(missing <= rate * 5n).toBe(true);
  });

  it('keeps a deployment alive, an hour apart at least, and only when it is on', () => {
    const world = newWorld();
    const on = running(world, HEAVY, '900000');
    const off = running(world, HEAVY, '900000');
    world.addSettings(on.dseq, true);
    world.addSettings(off.dseq, false);
    world.advanceBlocks(40_000);
    expect(off.deployment.state).toBe('closed');
    expect(on.deployment.state).toBe('active');
    const heights = world
      .timeline(on.dseq)
      .filter(({ kind }) => kind === 'deposit')
      .map(({ height }) => height);
    expect(heights.length).toBeGreaterThan(1);
    for (const [at, height] of heights.slice(1).entries())
      expect(height - heights[at]!).toBeGreaterThanOrEqual(590);
    expect(world.settings(off.dseq)!.closed).toBe(true);
  });

  it('leaves five dollars in the credits', () => {
    const world = newWorld();
    const { dseq, deployment } = running(world, HEAVY, '900000');
    world.deposit(quoting(world).dseq, plain(units(world.balances().credits) - units('6000000')));
    world.addSettings(dseq, true);
    world.advanceBlocks(1200);
    expect(world.balances().credits).toBe('5000000');
    expect(deployment.escrow.deposited).toBe('1900000');
  });
});
