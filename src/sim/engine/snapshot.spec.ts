import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { restoreWorld } from '#sim/scenarios/index.ts';
import type { WorldState } from './state.ts';
import { accept, manifestOf, newWorld, NOW, sdlOf } from './testing/kit.ts';
import type { World } from './world.ts';

const MANIFEST = manifestOf(sdlOf());

type Call = {
  waitMs: number;
  kind: 'create' | 'accept' | 'close' | 'settings' | 'advance';
  which: number;
};

const call: fc.Arbitrary<Call> = fc.record({
  waitMs: fc.integer({ min: 0, max: 400_000 }),
  kind: fc.constantFrom('create', 'create', 'accept', 'accept', 'close', 'settings', 'advance'),
  which: fc.nat(4),
});

function run(world: World, calls: readonly Call[], fromMs: number): number {
  let ms = fromMs;
  for (const { waitMs, kind, which } of calls) {
    ms += waitMs;
    world.advanceTo(ms);
    const dseq = world.toJSON().deployments[which]?.dseq;
    if (kind === 'create') world.createDeployment({ manifest: MANIFEST, deposit: '700000' });
    if (kind === 'advance') world.advanceBlocks(which * 900);
    if (dseq === undefined) continue;
    if (kind === 'close') world.closeDeployment(dseq);
    if (kind === 'settings') world.readOrMakeSettings(dseq);
    if (kind === 'accept' && world.deployment(dseq)!.leases.length === 0)
      accept(world, dseq, MANIFEST);
  }
  return ms;
}

const copyOf = (world: World): WorldState => JSON.parse(JSON.stringify(world.toJSON()));

describe('a world', () => {
  it('is the same again from the same seed, clock and calls', () => {
    fc.assert(
      fc.property(fc.array(call, { maxLength: 25 }), (calls) => {
        const [one, two] = [newWorld(), newWorld()];
        run(one, calls, NOW);
        run(two, calls, NOW);
        expect(copyOf(one)).toEqual(copyOf(two));
      }),
      { numRuns: 30 },
    );
  });

  it('goes on from its JSON as if nothing had happened', () => {
    fc.assert(
      fc.property(
        fc.array(call, { maxLength: 15 }),
        fc.array(call, { maxLength: 15 }),
        (before, after) => {
          const world = newWorld();
          const ms = run(world, before, NOW);
          const restored = restoreWorld(copyOf(world));
          run(world, after, ms);
          run(restored, after, ms);
          expect(copyOf(restored)).toEqual(copyOf(world));
          const stats = (one: World) =>
            one.providers().map(({ address }) => one.providerStats(address));
          expect(stats(restored)).toEqual(stats(world));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('has another owner and other bids from another seed', () => {
    const [one, two] = [newWorld('demo', 'a'), newWorld('demo', 'b')];
    expect(one.owner).toMatch(/^akash1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{38}$/);
    expect(one.owner).not.toBe(two.owner);
    expect(JSON.stringify(one.toJSON())).not.toBe(JSON.stringify(two.toJSON()));
  });
});
