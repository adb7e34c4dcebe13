import { describe, expect, it } from 'vitest';
import { manifestOf, newWorld, quoting, sdlOf } from './testing/kit.ts';

describe('an order', () => {
  it('gets its bids over the first blocks, not at once', () => {
    const world = newWorld();
    const { dseq } = world.createDeployment({
      manifest: manifestOf(sdlOf()),
      deposit: '500000',
    }).deployment;
    const counts = [0, 1, 2, 3, 4].map((wait) => {
      if (wait > 0) world.advanceBlocks(1);
      return world.bids(dseq).length;
    });
    expect(counts[0]).toBe(0);
    expect(counts[1]).toBeGreaterThan(0);
    expect(counts[4]).toBeGreaterThan(counts[1]!);
    world.advanceBlocks(10);
    expect(world.bids(dseq)).toHaveLength(counts[4]!);
  });

  it('has each bid live fifty blocks of its own', () => {
    const world = newWorld();
    const { dseq } = quoting(world);
    world.advanceBlocks(100);
    const bids = world.bids(dseq);
    expect(bids.map((bid) => bid.endedAt - bid.createdAt)).toEqual(bids.map(() => 50));
    expect(new Set(bids.map((bid) => bid.state))).toEqual(new Set(['closed']));
  });

  it('has at most twenty, and as many as a bid war brings', () => {
    const world = newWorld();
    expect(world.bids(quoting(world).dseq).length).toBeLessThanOrEqual(20);
    const war = newWorld('bid-war');
    const [deployment] = war.toJSON().deployments;
    expect(deployment!.groups).toHaveLength(5);
    for (const group of deployment!.groups) expect(group.bids.length).toBeGreaterThanOrEqual(500);
    expect(
      deployment!.groups.flatMap((group) => group.bids).every((bid) => bid.state === 'open'),
    ).toBe(true);
  });

  it('gets none in a market that is silent', () => {
    const world = newWorld('no-bids');
    expect(world.bids(quoting(world).dseq)).toEqual([]);
  });

  it('keeps its bids when others come and go in another order', () => {
    const alone = newWorld();
    const first = quoting(alone).dseq;
    const together = newWorld();
    const { dseq } = together.createDeployment({
      manifest: manifestOf(sdlOf()),
      deposit: '500000',
    }).deployment;
    together.createDeployment({
      manifest: manifestOf(sdlOf({ image: 'redis:8' })),
      deposit: '500000',
    });
    together.advanceBlocks(5);
    expect(dseq).toBe(first);
    expect(together.bids(dseq)).toEqual(alone.bids(first));
  });
});

describe('create', () => {
  const world = newWorld();
  it.each([
    ['499999', undefined, 'Deposit too low'],
    ['4999999', '5000000', 'Deposit too low'],
    ['1000000001', undefined, 'insufficient balance'],
  ])('refuses a deposit of %s', (deposit, minDeposit, text) => {
    const ask = { manifest: manifestOf(sdlOf()), deposit, ...(minDeposit && { minDeposit }) };
    expect(() => world.createDeployment(ask)).toThrow(text);
    expect(world.balances().credits).toBe('1000000000');
    expect(world.toJSON().deployments).toEqual([]);
  });

  it('refuses a unit price above the network limit', () => {
    const manifest = manifestOf(sdlOf({ amount: 10_000_001 }));
    expect(() => world.createDeployment({ manifest, deposit: '500000' })).toThrow(
      'invalid unit price',
    );
  });

  it('numbers by the millisecond, twice in one makes two numbers', () => {
    const one = newWorld();
    const ask = { manifest: manifestOf(sdlOf()), deposit: '500000' };
    const made = [one.createDeployment(ask), one.createDeployment(ask)];
    expect(made.map(({ deployment }) => Number(deployment.dseq) - one.nowMs())).toEqual([0, 1]);
    expect(made[0]!.tx.hash).toMatch(/^[0-9A-F]{64}$/);
    expect(made[0]!.tx.hash).not.toBe(made[1]!.tx.hash);
  });
});
