import { heightAt, timeOf } from './clock.ts';
import type { Core } from './core.ts';
import { checkFunds, dropWithoutManifest, withdraw } from './leases.ts';
import { expireBid, placeBid } from './orders.ts';
import { popDue } from './queue.ts';
import type { Task } from './queue.ts';
import { sweep } from './settings.ts';

function perform(core: Core, task: Task): void {
  if (task.kind === 'top-up-sweep') return sweep(core);
  const deployment = core.deployments.get(task.dseq);
  if (deployment === undefined) return;
  switch (task.kind) {
    case 'bid':
      return placeBid(core, deployment, task);
    case 'bid-expiry':
      return expireBid(core, deployment, task);
    case 'manifest-timeout':
      return dropWithoutManifest(core, deployment, task);
    case 'withdraw':
      return withdraw(core, deployment, task);
    case 'funds-check':
      return checkFunds(core, deployment, task);
  }
}

/** Lets the world run until a moment of its own time; going back is ignored. */
export function runUntil(core: Core, ms: number): void {
  const { clock } = core.state;
  if (ms <= clock.nowMs) return;
  const last = heightAt(clock, ms);
  for (;;) {
    const task = popDue(core.state.tasks, last);
    if (task === null) break;
    clock.height = Math.max(clock.height, task.height);
    clock.nowMs = Math.max(clock.nowMs, timeOf(clock, clock.height));
    perform(core, task);
  }
  clock.height = last;
  clock.nowMs = ms;
}
