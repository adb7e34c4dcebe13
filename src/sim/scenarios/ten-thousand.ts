import { pick, pickOne } from '#sim/engine/random.ts';
import type { World } from '#sim/engine/world.ts';
import { NOTEBOOK } from './sdls/gpu.ts';
import { METRICS, RESOLVER, WORKERS } from './sdls/services.ts';
import { LANDING_PAGE, TWO_REGIONS } from './sdls/web.ts';
import { accept, manifestOf, usd } from './story.ts';

const COUNT = 10_000;
/** Milliseconds between two launches, and launches between a create and its lease. */
const GAP_MS = 400;
const BEHIND = 80;
/** Hours between the last launch and the moment of handing over. */
const SINCE_HOURS = 6;

/** Minutes of history that ten thousand launches and their first hours take. */
export const TEN_THOUSAND_MINUTES = Math.ceil((COUNT * GAP_MS) / 60_000) + SINCE_HOURS * 60;

/**
 * Ten thousand deployments: most run, some never chose a bid, some were closed, some lie with a
 * provider that has just fallen silent, and the runway is anything from nothing to months.
 */
export function playTenThousand(world: World, nowMs: number): void {
  const { seed } = world;
  const sdls = [LANDING_PAGE, METRICS, RESOLVER, WORKERS, TWO_REGIONS, NOTEBOOK];
  const manifests = sdls.map(manifestOf);
  const startMs = nowMs - TEN_THOUSAND_MINUTES * 60_000;
  const made: { dseq: string; manifest: (typeof manifests)[number] }[] = [];
  for (let at = 0; at < COUNT + BEHIND; at += 1) {
    world.advanceTo(startMs + at * GAP_MS);
    if (at < COUNT) {
      const manifest = pickOne(manifests, 'sdl', seed, at);
      const deposit = usd(0.5 + pick(0, 150, 'deposit', seed, at) / 20);
      const { dseq } = world.createDeployment({ manifest, deposit }).deployment;
      if (at % 10 === 0) world.addSettings(dseq, at % 20 === 0);
      made.push({ dseq, manifest });
    }
    const ready = made[at - BEHIND];
    if (ready !== undefined && pick(1, 100, 'lease', seed, at) <= 97) {
      accept(world, ready.dseq, ready.manifest);
    }
  }
  for (const [at, { dseq }] of made.entries()) {
    if (pick(1, 100, 'close', seed, at) <= 4) world.closeDeployment(dseq);
  }
  const silent = world.providers().find(({ name }) => name === 'Straits Bare Metal');
  if (silent !== undefined) world.setOnline(silent.address, false);
  world.advanceTo(nowMs);
}
