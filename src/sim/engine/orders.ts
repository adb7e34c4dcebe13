import { refusals } from '#sim/market/match.ts';
import { bidPrice, HAGGLE, tooDear } from '#sim/market/price.ts';
import type { Provider } from '#sim/market/provider.ts';
import type { Core } from './core.ts';
import { groupOf, groupSpec, heightOf, isOnline, schedule } from './core.ts';
import type { Task } from './queue.ts';
import { pick } from './random.ts';
import type { Deployment, Group } from './state.ts';
import { spareOf } from './spare.ts';

/** Puts a group's order on the market: each provider that could serve it takes its time. */
export function openOrder(core: Core, deployment: Deployment, group: Group): void {
  if (core.state.params.silentMarket) return;
  const spec = groupSpec(core, deployment.ordered, group.gseq);
  const name = [core.state.seed, deployment.dseq, group.gseq, group.oseq] as const;
  for (const provider of core.providers.values()) {
    if (!isOnline(core, provider.address)) continue;
    if (pick(1, 100, 'answers', provider.address, ...name) > provider.temper.answers) continue;
    if (refusals(provider, spec, spareOf(core, provider)).length > 0) continue;
    const [from, to] = provider.temper.bidDelay;
    schedule(core, {
      kind: 'bid',
      height: heightOf(core) + pick(from, to, 'delay', provider.address, ...name),
      dseq: deployment.dseq,
      gseq: group.gseq,
      oseq: group.oseq,
      provider: provider.address,
    });
  }
}

function canStillBid(core: Core, group: Group, provider: Provider): boolean {
  if (group.order !== 'open' || group.state !== 'open') return false;
  if (group.bids.length >= core.state.params.maxBidsPerOrder) return false;
  return isOnline(core, provider.address);
}

/** A provider's bid arrives, if it can still serve the order. */
export function placeBid(core: Core, deployment: Deployment, task: Task): void {
  const group = groupOf(deployment, task.gseq);
  const provider = core.providers.get(task.provider);
  if (group === undefined || provider === undefined || group.oseq !== task.oseq) return;
  if (!canStillBid(core, group, provider)) return;
  const spec = groupSpec(core, deployment.ordered, group.gseq);
  if (refusals(provider, spec, spareOf(core, provider)).length > 0) return;
  const { seed } = core.state;
  const jitter = pick(
    -HAGGLE,
    HAGGLE,
    'price',
    seed,
    provider.address,
    deployment.dseq,
    group.gseq,
  );
  const price = bidPrice(provider, spec, jitter);
  if (tooDear(price, spec)) return;
  const height = heightOf(core);
  group.bids.push({
    provider: provider.address,
    state: 'open',
    price,
    createdAt: height,
    endedAt: 0,
  });
  schedule(core, { ...task, kind: 'bid-expiry', height: height + core.state.params.bidLife });
}

/** A bid that nobody took within its life is taken back by its provider. */
export function expireBid(core: Core, deployment: Deployment, task: Task): void {
  const group = groupOf(deployment, task.gseq);
  if (group === undefined || group.oseq !== task.oseq) return;
  const bid = group.bids.find((one) => one.provider === task.provider && one.state === 'open');
  if (bid !== undefined) Object.assign(bid, { state: 'closed', endedAt: heightOf(core) });
}
