/** Our escrow against the simulated chain's own ledger, which shares no code with it. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSdl } from '#domain/sdl/index.ts';
import { openWorld, type World } from '#sim/engine/world.ts';
import { createWorld } from '#sim/scenarios/index.ts';
import { dec, plain } from '#domain/money/decimal.ts';
import { escrowView } from './escrow-view.ts';
import type { EscrowFacts } from './facts.ts';

const NOW = Date.UTC(2026, 10, 1);

const service = (name: string) => `  ${name}:
    image: nginx:1.29.1
    expose: [{ port: 80, to: [{ global: true }] }]`;
const compute = (name: string) => `    ${name}:
      resources: { cpu: { units: 1 }, memory: { size: 1Gi }, storage: { size: 1Gi } }`;
const placement = (name: string) => `    at-${name}:
      pricing: { ${name}: { denom: uact, amount: 10000 } }`;
const SDL = `version: "2.0"
services:
${service('web')}
${service('api')}
profiles:
  compute:
${compute('web')}
${compute('api')}
  placement:
${placement('web')}
${placement('api')}
deployment:
  web: { at-web: { profile: web, count: 1 } }
  api: { at-api: { profile: api, count: 1 } }
`;

/** A deployment of two groups, both leased to some bidder or other. */
function launch(seed: string, choice: number, deposit: string) {
  const world = createWorld({ name: 'ledger', seed, nowMs: NOW, scenario: 'empty' });
  world.advanceTo(NOW + 5_000);
  const { manifest } = checkSdl(SDL);
  if (!manifest) throw new Error('SDL refused');
  const { dseq } = world.createDeployment({ manifest, deposit }).deployment;
  world.advanceTo(NOW + 60_000);
  const open = world.bids(dseq).filter(({ state }) => state === 'open');
  const picks = [1, 2].map((gseq) => {
    const bids = open.filter((bid) => bid.gseq === gseq);
    return bids[choice % bids.length]!;
  });
  world.createLeases(dseq, picks);
  for (const { provider } of picks) world.sendManifest(dseq, provider, manifest.json);
  return { world, dseq };
}

const uact = (amount: string) => [{ denom: 'uact', amount }];

function factsOf(world: World, dseq: string): EscrowFacts {
  const { escrow, leases } = world.deployment(dseq)!;
  return {
    funds: uact(escrow.funds),
    transferred: uact(escrow.transferred),
    settledAt: String(escrow.settledAt),
    leases: leases.map(({ state, price, createdAt }) => ({
      state,
      price: { denom: 'uact', amount: price },
      createdAt: String(createdAt),
    })),
    height: String(world.height()),
  };
}

/** What the chain pays out if the deployment is closed in this very block: tried in a copy of the world. */
function witness(world: World, dseq: string) {
  const copy = openWorld(structuredClone(world.toJSON()));
  copy.closeDeployment(dseq);
  return copy.deployment(dseq)!.escrow;
}

type Step =
  | { kind: 'wait'; blocks: number }
  | { kind: 'deposit'; micro: number }
  | { kind: 'give-up'; gseq: number }
  | { kind: 'run-dry'; past: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('wait'), blocks: fc.nat(20_000) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('deposit'),
      micro: fc.integer({ min: 1, max: 500_000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('give-up'), gseq: fc.integer({ min: 1, max: 2 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('run-dry'), past: fc.integer({ min: -5, max: 60 }) }),
  },
);

function take(world: World, dseq: string, next: Step): void {
  if (world.deployment(dseq)?.state !== 'active') return;
  if (next.kind === 'wait') world.advanceBlocks(next.blocks);
  if (next.kind === 'deposit') world.deposit(dseq, String(next.micro));
  if (next.kind === 'give-up') {
    world.closeByProvider(dseq, next.gseq, 'lease_closed_reason_unspecified');
  }
  if (next.kind === 'run-dry') {
    const left = Number(escrowView(factsOf(world, dseq)).runwayBlocks ?? 0);
    world.advanceBlocks(Math.max(0, Math.floor(left) + next.past));
  }
}

test('balance and spending are what the chain pays out, at every turn of a random life', () => {
  const life = fc.record({
    seed: fc.string({ minLength: 1, maxLength: 6 }),
    choice: fc.nat(19),
    deposit: fc.integer({ min: 500_000, max: 5_000_000 }).map(String),
    steps: fc.array(step, { minLength: 1, maxLength: 12 }),
  });
  fc.assert(
    fc.property(life, ({ seed, choice, deposit, steps }) => {
      const { world, dseq } = launch(seed, choice, deposit);
      for (const next of steps) {
        take(world, dseq, next);
        const before = world.deployment(dseq)!.escrow.refunded;
        const [ours] = escrowView(factsOf(world, dseq)).perDenom;
        const { refunded, transferred, deposited } = witness(world, dseq);
        expect(ours?.balance).toBe(plain(dec(refunded).minus(before)));
        expect(ours?.spent).toBe(transferred);
        expect(plain(dec(transferred).plus(refunded))).toBe(deposited);
      }
    }),
    { numRuns: 40 },
  );
});

test('funds reach to the last whole block of the runway and no further', () => {
  const { world, dseq } = launch('runway', 0, '500000');
  const { runwayBlocks } = escrowView(factsOf(world, dseq));
  world.advanceBlocks(Math.floor(Number(runwayBlocks)));
  expect(escrowView(factsOf(world, dseq)).outOfFunds).toBe(false);
  expect(witness(world, dseq).state).toBe('closed');
  world.advanceBlocks(1);
  expect(witness(world, dseq).state).toBe('overdrawn');
});
