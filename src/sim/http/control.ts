/** `/sim/<world>/_control`: sets a world up, and tells a test what its ledger really holds. */
import type { Deployment } from '#sim/engine/state.ts';
import type { Fault } from '#sim/faults/fault.ts';
import { isScenario } from '#sim/scenarios/index.ts';
import type { ScenarioName } from '#sim/scenarios/index.ts';
import type { Control } from './control-schema.ts';
import type { DialectName } from './dialects/dialect.ts';
import { dialects } from './dialects/dialects.ts';
import { Problem } from './problem.ts';
import type { SimWorld, Worlds } from './worlds.ts';

const BLOCK_SECONDS = 6.098;

/** What a deployment's books say, beside any dialect. */
type DeploymentFacts = {
  state: string;
  hash: string;
  leases: { gseq: number; provider: string; state: string; manifests: number }[];
  /** µact of every deposit, in order. */
  deposits: string[];
  funds: string;
  transferred: string;
  refunded: string;
};

export type WorldSummary = {
  name: string;
  scenario: string;
  seed: string;
  dialect: DialectName;
  wider: boolean;
  owner: string;
  userId: string;
  height: number;
  now: string;
  speed: number;
  /** µact. */
  credits: string;
  certificates: number;
  counts: { deployments: number; active: number; leases: number; deposits: number };
  deployments: Record<string, DeploymentFacts>;
  faults: readonly Fault[];
};

function depositsByDseq(world: SimWorld): Map<string, string[]> {
  const deposits = new Map<string, string[]>();
  for (const { kind, dseq, amount } of world.engine.ledger()) {
    if (kind !== 'deposited' || dseq === null) continue;
    const list = deposits.get(dseq) ?? [];
    list.push(amount.replace('-', ''));
    deposits.set(dseq, list);
  }
  return deposits;
}

const factsOf = (deployment: Deployment, deposits: string[]): DeploymentFacts => ({
  state: deployment.state,
  hash: deployment.hash,
  leases: deployment.leases.map(({ gseq, provider, state, rollouts }) => ({
    gseq,
    provider,
    state,
    manifests: rollouts[0]?.generation ?? 0,
  })),
  deposits,
  funds: deployment.escrow.funds,
  transferred: deployment.escrow.transferred,
  refunded: deployment.escrow.refunded,
});

const scenarioOf = ({ engine: { scenario } }: SimWorld): ScenarioName =>
  isScenario(scenario) ? scenario : 'empty';

/** The state of a world in facts, for tests. */
export function summary(world: SimWorld): WorldSummary {
  const { engine } = world;
  const { credits, deployments, certificates } = engine.toJSON();
  const deposits = depositsByDseq(world);
  return {
    name: world.name,
    scenario: engine.scenario,
    seed: engine.seed,
    dialect: world.dialect.name,
    wider: world.wider,
    owner: engine.owner,
    userId: engine.userId,
    height: engine.height(),
    now: new Date(engine.nowMs()).toISOString(),
    speed: engine.speed(),
    credits,
    certificates: certificates.length,
    counts: {
      deployments: deployments.length,
      active: deployments.filter(({ state }) => state === 'active').length,
      leases: deployments.reduce((sum, { leases }) => sum + leases.length, 0),
      deposits: [...deposits.values()].reduce((sum, list) => sum + list.length, 0),
    },
    deployments: Object.fromEntries(
      deployments.map((one) => [one.dseq, factsOf(one, deposits.get(one.dseq) ?? [])]),
    ),
    faults: world.faults.pending,
  };
}

function advance(world: SimWorld, by: NonNullable<Control['advance']>): void {
  const blocks =
    'blocks' in by ? by.blocks : Math.ceil((by.seconds * world.engine.speed()) / BLOCK_SECONDS);
  world.engine.advanceBlocks(blocks);
}

/** Carries a control order out, in the order of its schema. @throws Problem 400 */
export function carryOut(order: Control, world: SimWorld, worlds: Worlds): void {
  const { scenario, speed, faults, providers, closeLease } = order;
  if (order.reset || scenario !== undefined || order.seed !== undefined) {
    worlds.restart(world, scenario ?? scenarioOf(world), order.seed);
  }
  if (order.dialect) world.dialect = dialects[order.dialect];
  if (order.wider !== undefined) world.wider = order.wider;
  if (speed !== undefined) world.engine.setSpeed(speed);
  if (order.advance) advance(world, order.advance);
  if (faults) world.faults.lay(faults);
  for (const [address, online] of Object.entries(providers ?? {})) {
    if (!world.engine.setOnline(address, online)) {
      throw new Problem(400, `There is no provider ${address}`);
    }
  }
  if (closeLease) {
    const { dseq, gseq, reason } = closeLease;
    if (!world.engine.closeByProvider(dseq, gseq, reason)) {
      throw new Problem(400, `Deployment ${dseq} has no open lease for group ${gseq}`);
    }
  }
  if (order.grant) world.engine.grant(order.grant);
}
