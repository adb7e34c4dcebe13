/** The worlds of one simulator: made when first asked for, the least used forgotten first. */
import type { Clock } from '#lib/clock.ts';
import { createOnce } from '#lib/once.ts';
import type { OnceRegistry } from '#lib/once.ts';
import { createFaultBook } from '#sim/faults/fault-book.ts';
import type { FaultBook } from '#sim/faults/fault-book.ts';
import { hash32 } from '#sim/engine/random.ts';
import type { WorldState } from '#sim/engine/state.ts';
import type { World } from '#sim/engine/world.ts';
import { createWorld, restoreWorld } from '#sim/scenarios/index.ts';
import type { ScenarioName } from '#sim/scenarios/index.ts';
import type { Dialect, DialectName } from './dialects/dialect.ts';
import { dialects } from './dialects/dialects.ts';
import type { Answer } from './respond.ts';

export type SimWorld = {
  readonly name: string;
  engine: World;
  dialect: Dialect;
  /** Whether the endpoints beyond the reference documents answer. */
  wider: boolean;
  readonly faults: FaultBook;
  once: OnceRegistry<Answer>;
};

/** What of a world survives a restart. */
export type WorldRecord = { dialect: DialectName; wider: boolean; state: WorldState };

/** Where worlds outlive the process; absent, they live in memory. */
export type WorldStore = {
  load(name: string): WorldRecord | null;
  /** `record` is asked for when the store gets to it. */
  save(name: string, record: () => WorldRecord): void;
};

export type WorldDefaults = { scenario: ScenarioName; dialect: DialectName; wider: boolean };

export type WorldsOptions = {
  clock: Clock;
  /** Numbers in [0, 1) for faults with a probability; by default they follow from the name. */
  random?: (() => number) | undefined;
  store?: WorldStore | undefined;
  /** What worlds start as where that is not the standard. */
  defaults?: Readonly<Record<string, Partial<WorldDefaults>>> | undefined;
  /** Worlds in memory at most. */
  max?: number | undefined;
};

export type Worlds = {
  /** The world of this name, run up to now. @throws RangeError on a name that is none */
  get(name: string): SimWorld;
  /** Starts a world again from its genesis. */
  restart(world: SimWorld, scenario: ScenarioName, seed?: string): void;
  /** Says that a world has changed. */
  changed(world: SimWorld): void;
};

const NAME = /^[a-z0-9-]{1,64}$/;
const MAX_WORLDS = 48;

export const isWorldName = (name: string): boolean => NAME.test(name);

/** Numbers that follow from a name, one after another. */
function diceOf(name: string): () => number {
  let drawn = 0;
  return () => {
    drawn += 1;
    return hash32('faults', name, drawn) / 2 ** 32;
  };
}

function defaultsOf(name: string, given: WorldsOptions['defaults']): WorldDefaults {
  const scenario = name === 'demo' ? 'demo' : 'empty';
  return { scenario, dialect: 'documented', wider: true, ...given?.[name] };
}

const recordOf = ({ engine, dialect, wider }: SimWorld): WorldRecord => ({
  dialect: dialect.name,
  wider,
  state: engine.toJSON(),
});

/** Makes an empty registry of worlds. */
export function createWorlds(options: WorldsOptions): Worlds {
  const { clock, store, max = MAX_WORLDS } = options;
  /** In order of use, the least used first. */
  const worlds = new Map<string, SimWorld>();

  function open(name: string): SimWorld {
    const stored = store?.load(name) ?? null;
    const { scenario, dialect, wider } = defaultsOf(name, options.defaults);
    const world: SimWorld = {
      name,
      engine: stored
        ? restoreWorld(stored.state)
        : createWorld({ name, seed: name, nowMs: clock(), scenario }),
      dialect: dialects[stored?.dialect ?? dialect],
      wider: stored?.wider ?? wider,
      faults: createFaultBook(options.random ?? diceOf(name)),
      once: createOnce({ clock }),
    };
    if (!stored) changed(world);
    return world;
  }

  function changed(world: SimWorld): void {
    store?.save(world.name, () => recordOf(world));
  }

  function forgetLeastUsed(): void {
    for (const name of worlds.keys()) {
      if (worlds.size <= max) return;
      worlds.delete(name);
    }
  }

  return {
    get(name) {
      if (!isWorldName(name)) throw new RangeError(`Not a world's name: ${name}`);
      const world = worlds.get(name) ?? open(name);
      worlds.delete(name);
      worlds.set(name, world);
      forgetLeastUsed();
      world.engine.advanceTo(clock());
      return world;
    },
    restart(world, scenario, seed = world.engine.seed) {
      world.engine = createWorld({ name: world.name, seed, nowMs: clock(), scenario });
      world.once = createOnce({ clock });
    },
    changed,
  };
}
