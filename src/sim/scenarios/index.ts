import type { World } from '#sim/engine/world.ts';
import { emptyWorld, openWorld } from '#sim/engine/world.ts';
import { STANDARD_PARAMS } from '#sim/engine/genesis.ts';
import type { WorldParams, WorldState } from '#sim/engine/state.ts';
import { DEMO_MINUTES, playDemo } from './demo.ts';
import { BID_WAR } from './sdls/bid-war.ts';
import { playLowRunway, playNoBids, playOverdrawn, playProviderDown } from './small.ts';
import { play, quote, usd } from './story.ts';
import { playTenThousand, TEN_THOUSAND_MINUTES } from './ten-thousand.ts';

type Scenario = {
  /** Minutes of history before the world is handed over. */
  minutes: number;
  /** Dollars of credits at genesis; 1000 where absent. */
  credits?: number;
  params?: Partial<WorldParams>;
  play: (world: World, nowMs: number) => void;
};

const DAYS = 24 * 60;

const scenarios = {
  empty: { minutes: 0, play: () => undefined },
  demo: { minutes: DEMO_MINUTES, play: playDemo },
  'low-runway': { minutes: 10 * DAYS, play: playLowRunway },
  'bid-war': {
    minutes: 10,
    params: { extraProviders: 500, maxBidsPerOrder: 1000 },
    play: (world, nowMs) => {
      play(world, nowMs, quote(world, { sdl: BID_WAR, ago: 0.7, deposit: 25 }).steps);
    },
  },
  'no-bids': { minutes: 10, params: { silentMarket: true }, play: playNoBids },
  'provider-down': { minutes: 2 * DAYS, play: playProviderDown },
  overdrawn: { minutes: 3 * DAYS, credits: 4, play: playOverdrawn },
  'ten-thousand': {
    minutes: TEN_THOUSAND_MINUTES,
    credits: 100_000,
    params: { capacityFactor: 2000, maxBidsPerOrder: 3 },
    play: playTenThousand,
  },
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;

export const SCENARIOS = Object.keys(scenarios) as readonly ScenarioName[];

export const isScenario = (name: string): name is ScenarioName => Object.hasOwn(scenarios, name);

export type CreateWorld = {
  name: string;
  seed: string;
  /** The moment at which the world is handed over, in the host's milliseconds. */
  nowMs: number;
  scenario: ScenarioName;
  /** Times as fast as the real chain from then on; 1 where absent. */
  speed?: number;
};

/**
 * A world in the state that its scenario names. Its past really happened: the engine ran through
 * it, from a genesis before `nowMs`.
 */
export function createWorld({ name, seed, nowMs, scenario, speed = 1 }: CreateWorld): World {
  const { minutes, credits = 1000, params, play }: Scenario = scenarios[scenario];
  const world = emptyWorld({
    name,
    seed,
    scenario,
    genesisMs: nowMs - minutes * 60_000,
    params: { ...STANDARD_PARAMS, ...params },
  });
  world.grant(usd(credits));
  play(world, nowMs);
  if (speed !== 1) world.setSpeed(speed);
  return world;
}

/** A world from what `toJSON` gave. */
export const restoreWorld = (state: WorldState): World => openWorld(state);
