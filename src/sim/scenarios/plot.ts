import { blocksOf } from '#sim/engine/clock.ts';
import { rateOf, settledFunds } from '#sim/engine/ledger.ts';
import type { World } from '#sim/engine/world.ts';
import { ONE } from '#sim/engine/units.ts';
import type { Actor } from './story.ts';
import { later } from './story.ts';

/** A tenth of a cent in µact. */
const MILL = 1000n;

/**
 * Tops a deployment up so that it runs dry at a given time, to the next tenth of a cent below: prices are
 * only known once the bids are in.
 * @param ago minutes before the world is handed over at which the deposit is made
 */
export function fundUntil(world: World, actor: Actor, ago: number, endMs: number): Actor {
  return later(actor, ago, (dseq) => {
    const deployment = world.deployment(dseq);
    if (deployment === null) return;
    const blocks = BigInt(blocksOf(Math.max(0, endMs - world.nowMs()) / 1000));
    const missing = rateOf(deployment) * blocks - settledFunds(deployment, world.height());
    const mills = missing / ONE / MILL;
    if (mills > 0n) world.deposit(dseq, String(mills * MILL));
  });
}

/** The providers of a deployment stop answering, for good or for a while. */
export function silence(world: World, actor: Actor, when: { from: number; to?: number }): Actor {
  const set = (online: boolean) => (dseq: string) => {
    for (const { provider } of world.deployment(dseq)?.leases ?? []) {
      world.setOnline(provider, online);
    }
  };
  later(actor, when.from, set(false));
  return when.to === undefined ? actor : later(actor, when.to, set(true));
}
