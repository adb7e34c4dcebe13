import type { World } from '#sim/engine/world.ts';
import { NOTEBOOK, RARE_GPU } from './sdls/gpu.ts';
import { GAME_SERVER, METRICS, RESOLVER, SEARCH } from './sdls/services.ts';
import { BLOG, LANDING_PAGE, TWO_REGIONS } from './sdls/web.ts';
import { fundUntil, silence } from './plot.ts';
import type { Actor } from './story.ts';
import { launch, play, quote } from './story.ts';

const HOUR = 60;
const MINUTE_MS = 60_000;

function playAll(world: World, nowMs: number, actors: readonly Actor[]): void {
  play(
    world,
    nowMs,
    actors.flatMap((actor) => actor.steps),
  );
}

type Ending = { sdl: string; prefer: readonly string[]; age: number; left: number };

/** Providers at whose prices half a dollar does not last long. */
const DEAR = ['Cascadia Compute', 'Mainhafen Cloud', 'Marina Bay Compute', 'Kanto Rack'];

/** Hours since the launch and until the end; half a dollar alone would not last as long. */
const ENDINGS: readonly Ending[] = [
  { sdl: GAME_SERVER, prefer: DEAR, age: 30, left: 1 / 3 },
  { sdl: BLOG, prefer: ['Tidewater Systems', 'Kanto Rack'], age: 40, left: 1 },
  { sdl: METRICS, prefer: DEAR, age: 50, left: 6 },
  { sdl: TWO_REGIONS, prefer: DEAR, age: 60, left: 20 },
  { sdl: RESOLVER, prefer: DEAR, age: 9 * 24, left: 3 * 24 },
  { sdl: LANDING_PAGE, prefer: DEAR, age: 3 * 24, left: 12 * 24 },
];

function ending(world: World, nowMs: number, { sdl, prefer, age, left }: Ending): Actor {
  const ask = { sdl, ago: age * HOUR, deposit: 0.5, prefer, autoTopUp: false };
  return fundUntil(world, launch(world, ask), (age - 12) * HOUR, nowMs + left * HOUR * MINUTE_MS);
}

/** Six deployments that end in twenty minutes, one, six and twenty hours, and in days. */
export function playLowRunway(world: World, nowMs: number): void {
  playAll(
    world,
    nowMs,
    ENDINGS.map((one) => ending(world, nowMs, one)),
  );
}

/** Two deployments whose providers fell silent, one of them an hour ago, and a healthy one. */
export function playProviderDown(world: World, nowMs: number): void {
  const down = { sdl: METRICS, ago: 26 * HOUR, deposit: 6, prefer: ['Prairie Cloudworks'] };
  const gpu = { sdl: NOTEBOOK, ago: 12 * HOUR, deposit: 12, prefer: ['Wisla Compute'] };
  const fine = { sdl: LANDING_PAGE, ago: 30 * HOUR, deposit: 3, prefer: ['Mainhafen Cloud'] };
  playAll(world, nowMs, [
    silence(world, launch(world, down), { from: HOUR }),
    silence(world, launch(world, gpu), { from: 5 }),
    launch(world, fine),
  ]);
}

/** One that ran out and was closed, one that ran out and was not, one that soon will. */
export function playOverdrawn(world: World, nowMs: number): void {
  const unwatched = ['Straits Bare Metal', 'Peachtree Racks', 'Flandre Numérique'];
  const dry = { sdl: GAME_SERVER, ago: 44 * HOUR, deposit: 0.5, prefer: unwatched };
  const closed = { sdl: GAME_SERVER, ago: 60 * HOUR, deposit: 0.5, prefer: ['Wisla Compute'] };
  const soon = { sdl: SEARCH, prefer: DEAR, age: 40, left: 0.4 };
  playAll(world, nowMs, [
    launch(world, closed),
    silence(world, fundUntil(world, launch(world, dry), 36 * HOUR, nowMs - 3 * HOUR * MINUTE_MS), {
      from: 5 * HOUR,
      to: 0,
    }),
    ending(world, nowMs, soon),
  ]);
}

/** A market in which nobody answers, and two deployments that wait for it. */
export function playNoBids(world: World, nowMs: number): void {
  playAll(world, nowMs, [
    quote(world, { sdl: RARE_GPU, ago: 6, deposit: 5 }),
    quote(world, { sdl: LANDING_PAGE, ago: 3, deposit: 0.5 }),
  ]);
}
