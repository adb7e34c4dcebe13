import type { World } from '#sim/engine/world.ts';
import { emptyWorld, openWorld } from '#sim/engine/world.ts';
import { STANDARD_PARAMS } from '#sim/engine/genesis.ts';
import type { WorldState } from '#sim/engine/state.ts';

export type ScenarioName =
  | 'empty'
  | 'demo'
  | 'low-runway'
  | 'bid-war'
  | 'no-bids'
  | 'provider-down'
  | 'overdrawn'
  | 'ten-thousand';

export const SCENARIOS: readonly ScenarioName[] = [
  'empty',
  'demo',
  'low-runway',
  'bid-war',
  'no-bids',
  'provider-down',
  'overdrawn',
  'ten-thousand',
];

export const isScenario = (name: string): name is ScenarioName =>
  SCENARIOS.some((one) => one === name);

export type CreateWorld = {
  name: string;
  seed: string;
  /** The moment at which the world is handed over, in the host's milliseconds. */
  nowMs: number;
  scenario: ScenarioName;
  /** Times as fast as the real chain; 1 where absent. */
  speed?: number;
};

/**
 * A world in the state that its scenario names. Its past really happened: the engine ran through
 * it, from a genesis before `nowMs`.
 */
export function createWorld({ name, seed, nowMs, scenario, speed = 1 }: CreateWorld): World {
  const world = emptyWorld({
    name,
    seed,
    scenario,
    genesisMs: nowMs,
    speed,
    params: { ...STANDARD_PARAMS },
  });
  world.grant('1000000000');
  return world;
}

/** A world from what `toJSON` gave. */
export const restoreWorld = (state: WorldState): World => openWorld(state);
