import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import type { World } from './world.ts';
import type { Deployment } from './state.ts';
import { accept, manifestOf, newWorld, sdlOf } from './testing/kit.ts';
import { most, units } from './units.ts';

const MANIFESTS = [
  sdlOf(),
  sdlOf({ cpu: '8', count: 10, amount: 1_000_000 }),
  sdlOf({ image: 'redis:8', cpu: '4' }),
].map(manifestOf);

const sum = (values: readonly bigint[]): bigint => values.reduce((total, one) => total + one, 0n);
const held = ({ escrow }: Deployment): bigint => most(units(escrow.funds), 0n);

/** Every µact ever granted is in the credits, in an account, or with a provider. */
function expectNothingLost(world: World): void {
  const { deployments, credits, ledger } = world.toJSON();
  const granted = sum(
    ledger.filter((one) => one.kind === 'granted').map((one) => units(one.amount)),
  );
  const paid = sum(deployments.map((one) => units(one.escrow.transferred)));
  expect(units(credits) + sum(deployments.map(held)) + paid).toBe(granted);
  expect(sum(ledger.map((one) => units(one.amount)))).toBe(units(credits));
  for (const deployment of deployments) expectTrueAccount(deployment);
}

/** An account holds what its deposits have left; leases got their price for each block they ran. */
function expectTrueAccount(deployment: Deployment): void {
  const { escrow, leases } = deployment;
  expect(sum(escrow.deposits.map((one) => units(one.balance)))).toBe(held(deployment));
  expect(units(escrow.transferred) + held(deployment) + units(escrow.refunded)).toBe(
    units(escrow.deposited),
  );
  const due = leases.map(
    (lease) => units(lease.price) * BigInt((lease.closedOn || escrow.settledAt) - lease.createdAt),
  );
  expect(units(escrow.transferred) + most(-units(escrow.funds), 0n)).toBe(sum(due));
  if (units(escrow.funds) < 0n) expect(escrow.state).toBe('overdrawn');
  expect(deployment.state === 'active').toBe(escrow.state === 'open');
}

type Step = {
  kind: 'create' | 'lease' | 'deposit' | 'close' | 'drop' | 'silence';
  which: number;
  blocks: number;
  micro: number;
};

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(
    'create',
    'create',
    'lease',
    'lease',
    'deposit',
    'close',
    'drop',
    'silence',
  ),
  which: fc.nat(7),
  blocks: fc.oneof(fc.nat(12), fc.constantFrom(60, 600, 5000, 20_000)),
  micro: fc.integer({ min: 500_000, max: 3_000_000 }),
});

function act(world: World, { kind, which, micro }: Step): void {
  const { deployments } = world.toJSON();
  const target = deployments[which % Math.max(1, deployments.length)];
  const manifest = MANIFESTS[which % MANIFESTS.length]!;
  if (kind === 'create') world.createDeployment({ manifest, deposit: String(micro) });
  if (target === undefined) return;
  if (kind === 'lease' && target.state === 'active') {
    const own = MANIFESTS.find((one) => one.hash === target.hash)!;
    accept(world, target.dseq, own);
  }
  if (kind === 'deposit' && target.escrow.state !== 'closed')
    world.deposit(target.dseq, `${micro}.25`);
  if (kind === 'close') world.closeDeployment(target.dseq);
  if (kind === 'drop') world.closeByProvider(target.dseq, 1, 'lease_closed_reason_unstable');
  if (kind === 'silence') {
    for (const { provider } of target.leases) world.setOnline(provider, micro % 2 === 0);
  }
}

/** Short waits are looked at block by block, long ones at a few places. */
function wait(world: World, blocks: number): void {
  const parts =
    blocks <= 12 ? Array.from({ length: blocks }, () => 1) : [1, blocks >> 1, blocks >> 2];
  for (const part of parts) {
    world.advanceBlocks(part);
    expectNothingLost(world);
  }
}

describe('the ledger', () => {
  it('loses and makes nothing in any life', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 30 }), (steps) => {
        const world = newWorld();
        for (const one of steps) {
          try {
            act(world, one);
          } catch (error) {
            expect(['ChainError', 'ProviderError']).toContain((error as Error).name);
          }
          expectNothingLost(world);
          wait(world, one.blocks);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(['demo', 'overdrawn', 'low-runway'] as const)('is true in scenario %s', (scenario) => {
    const world = newWorld(scenario);
    expectNothingLost(world);
    world.advanceBlocks(30_000);
    expectNothingLost(world);
  });
});
