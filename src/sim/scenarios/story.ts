import { readRate } from '#sim/market/rate.ts';
import type { ManifestSpec } from '#sim/market/spec.ts';
import type { BidView } from '#sim/engine/reads.ts';
import type { World } from '#sim/engine/world.ts';
import { checkSdl } from '#domain/sdl/index.ts';

const MINUTE = 60_000;

/** @throws RangeError when a scenario's own SDL is not accepted */
export function manifestOf(sdl: string): ManifestSpec {
  const { manifest, serverErrors } = checkSdl(sdl);
  if (manifest === null) throw new RangeError(`A scenario's SDL: ${serverErrors.join(', ')}`);
  return manifest;
}

/** Something that happens `ago` minutes before the world is handed over. */
export type Step = { ago: number; run: () => void };

/** Lets the steps happen in order of time, up to the moment of handing over. */
export function play(world: World, nowMs: number, steps: readonly Step[]): void {
  for (const { ago, run } of steps.toSorted((a, b) => b.ago - a.ago)) {
    world.advanceTo(nowMs - ago * MINUTE);
    run();
  }
  world.advanceTo(nowMs);
}

/** Dollars as µact. */
export const usd = (dollars: number): string => String(Math.round(dollars * 1_000_000));

function cheaper(a: BidView, b: BidView): number {
  const difference = (readRate(a.price) ?? 0n) - (readRate(b.price) ?? 0n);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/**
 * The bids that an operator would take: for each group the cheapest open one, of a preferred
 * provider if there is any.
 */
export function takeBids(world: World, dseq: string, prefer: readonly string[] = []): BidView[] {
  const open = world.bids(dseq).filter((bid) => bid.state === 'open');
  const groups = [...new Set(open.map((bid) => bid.gseq))];
  return groups.flatMap((gseq) => {
    const offers = open.filter((bid) => bid.gseq === gseq).sort(cheaper);
    const rank = (bid: BidView): number => {
      const at = prefer.indexOf(world.provider(bid.provider)?.name ?? '');
      return at < 0 ? prefer.length : at;
    };
    return offers.sort((a, b) => rank(a) - rank(b) || cheaper(a, b)).slice(0, 1);
  });
}

/** Accepts bids and sends the manifest, as one call to the Console API does. */
export function accept(
  world: World,
  dseq: string,
  manifest: ManifestSpec,
  prefer?: readonly string[],
): void {
  const bids = takeBids(world, dseq, prefer);
  if (bids.length === 0) return;
  world.createLeases(dseq, bids);
  for (const provider of new Set(bids.map((bid) => bid.provider))) {
    world.sendManifest(dseq, provider, manifest.json);
  }
}

export type Launch = {
  sdl: string;
  /** Minutes before the world is handed over. */
  ago: number;
  /** Dollars. */
  deposit: number;
  /** Names of providers, the most wanted first. */
  prefer?: readonly string[];
  autoTopUp?: boolean;
};

/** A deployment of a story: its steps so far and its dseq once it exists. */
export type Actor = { steps: Step[]; dseq: () => string };

/** A deployment that is created and left quoting. */
export function quote(world: World, { sdl, ago, deposit, autoTopUp }: Launch): Actor {
  let dseq = '';
  const run = (): void => {
    const ask = { manifest: manifestOf(sdl), deposit: usd(deposit) };
    ({ dseq } = world.createDeployment(ask).deployment);
    if (autoTopUp !== undefined) world.addSettings(dseq, autoTopUp);
  };
  return { steps: [{ ago, run }], dseq: () => dseq };
}

/** A deployment that is created and, half a minute later, leased. */
export function launch(world: World, ask: Launch): Actor {
  const actor = quote(world, ask);
  const run = (): void => accept(world, actor.dseq(), manifestOf(ask.sdl), ask.prefer);
  actor.steps.push({ ago: ask.ago - 0.6, run });
  return actor;
}

/** Adds a step to a deployment's story. */
export function later(actor: Actor, ago: number, run: (dseq: string) => void): Actor {
  actor.steps.push({ ago, run: () => run(actor.dseq()) });
  return actor;
}
