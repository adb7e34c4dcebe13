import type { World } from '#sim/engine/world.ts';
import { INFERENCE, NOTEBOOK, RARE_GPU, TRAINING } from './sdls/gpu.ts';
import { GAME_SERVER, METRICS, RESOLVER, SEARCH, WORKERS } from './sdls/services.ts';
import { BLOG, LANDING_PAGE, SHOP_WITH_DATABASE, TWO_REGIONS } from './sdls/web.ts';
import { fundUntil, silence } from './plot.ts';
import type { Actor } from './story.ts';
import { launch, later, play, quote, usd } from './story.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes of history that the demonstration needs. */
export const DEMO_MINUTES = 31 * DAY;

const healthy = (world: World): Actor[] => [
  launch(world, { sdl: LANDING_PAGE, ago: 26 * DAY, deposit: 5, prefer: ['Cascadia Compute'] }),
  later(
    launch(world, {
      sdl: SHOP_WITH_DATABASE,
      ago: 12 * DAY,
      deposit: 20,
      prefer: ['Aurora Silta', 'Norrsken Hydro'],
      autoTopUp: false,
    }),
    4 * DAY,
    (dseq) => world.deposit(dseq, usd(10)),
  ),
  launch(world, {
    sdl: INFERENCE,
    ago: 4 * DAY,
    deposit: 30,
    prefer: ['Norrsken Hydro', 'Cascadia Compute'],
    autoTopUp: true,
  }),
  launch(world, { sdl: TWO_REGIONS, ago: 3 * DAY, deposit: 4, autoTopUp: true }),
  launch(world, { sdl: METRICS, ago: 9 * DAY, deposit: 10, prefer: ['Vogtland Server'] }),
];

const inTrouble = (world: World, nowMs: number): Actor[] => [
  fundUntil(
    world,
    launch(world, { sdl: BLOG, ago: 5 * DAY, deposit: 1, autoTopUp: false }),
    2 * DAY,
    nowMs + 9 * HOUR * 60_000,
  ),
  silence(
    world,
    fundUntil(
      world,
      launch(world, {
        sdl: GAME_SERVER,
        ago: 40 * HOUR,
        deposit: 0.5,
        prefer: ['Peachtree Racks', 'Straits Bare Metal', 'Flandre Numérique'],
      }),
      30 * HOUR,
      nowMs - 2 * HOUR * 60_000,
    ),
    { from: 4 * HOUR, to: 0 },
  ),
  silence(
    world,
    launch(world, {
      sdl: NOTEBOOK,
      ago: 20 * HOUR,
      deposit: 15,
      prefer: ['Tejo Labs', 'Wisla Compute', 'Chinook Node Co'],
    }),
    { from: 50 },
  ),
  launch(world, { sdl: WORKERS, ago: 7 * HOUR, deposit: 2, prefer: ['Polder Online'] }),
  later(
    launch(world, { sdl: RESOLVER, ago: 6 * DAY, deposit: 3, prefer: ['Serra Verde Hosting'] }),
    DAY,
    (dseq) => world.closeByProvider(dseq, 1, 'lease_closed_reason_unstable'),
  ),
];

const beginning = (world: World): Actor[] => [
  launch(world, { sdl: SEARCH, ago: 1.5, deposit: 5, prefer: ['Mont-Royal Infra'] }),
  quote(world, { sdl: TRAINING, ago: 0.8, deposit: 50 }),
  quote(world, { sdl: RARE_GPU, ago: 4, deposit: 5 }),
];

const over = (world: World): Actor[] => [
  launch(world, { sdl: GAME_SERVER, ago: 22 * DAY, deposit: 2, prefer: ['Wisla Compute'] }),
  later(launch(world, { sdl: BLOG, ago: 29 * DAY, deposit: 10 }), 15 * DAY, (dseq) =>
    world.closeDeployment(dseq),
  ),
  later(
    launch(world, { sdl: TRAINING, ago: 8 * DAY, deposit: 60, prefer: ['Norrsken Hydro'] }),
    8 * DAY - 150,
    (dseq) => world.closeDeployment(dseq),
  ),
];

/** A small agency's month: what runs well, what needs somebody, what begins and what is over. */
export function playDemo(world: World, nowMs: number): void {
  const actors = [
    ...healthy(world),
    ...inTrouble(world, nowMs),
    ...beginning(world),
    ...over(world),
  ];
  play(
    world,
    nowMs,
    actors.flatMap((actor) => actor.steps),
  );
}
