import type { Usage } from '#sim/market/capacity.ts';
import type { Provider } from '#sim/market/provider.ts';
import type { GroupSpec, ManifestSpec } from '#sim/market/spec.ts';
import { slimGroup } from '#sim/market/spec.ts';
import { hexOf } from './identity.ts';
import { pushTask } from './queue.ts';
import type { Task } from './queue.ts';
import { hash32 } from './random.ts';
import type { Deployment, Group, Lease, Settings, TimelineEvent, WorldState } from './state.ts';

/** A world's state with the indexes that make it quick to use. */
export type Core = {
  readonly state: WorldState;
  readonly deployments: Map<string, Deployment>;
  readonly settings: Map<string, Settings>;
  readonly providers: Map<string, Provider>;
  /** What the world's own leases hold, by provider. */
  readonly usage: Map<string, Usage>;
};

export const heightOf = (core: Core): number => core.state.clock.height;

/** Numbers the next transaction. */
export function nextTx(core: Core): number {
  core.state.txCount += 1;
  return core.state.txCount;
}

export const txHash = (state: WorldState, tx: number): string =>
  hexOf(`${state.seed}/${state.name}/${state.genesisMs}/tx/${tx}`);

export function schedule(core: Core, task: Partial<Task> & Pick<Task, 'kind' | 'height'>): void {
  core.state.taskCount += 1;
  pushTask(core.state.tasks, {
    dseq: '',
    gseq: 0,
    oseq: 0,
    provider: '',
    ...task,
    order: core.state.taskCount,
  });
}

const TIMELINE_LIMIT = 120;

/** Appends to a deployment's timeline; of very many withdrawals the oldest are forgotten. */
export function record(deployment: Deployment, event: TimelineEvent): void {
  const { timeline } = deployment;
  timeline.push(event);
  if (timeline.length <= TIMELINE_LIMIT) return;
  const oldest = timeline.findIndex((past) => past.kind === 'withdrawn');
  if (oldest >= 0) timeline.splice(oldest, 1);
}

/** Keeps a manifest's groups, shared with every deployment of the same ones; gives their key. */
export function keepSpec(core: Core, manifest: ManifestSpec): string {
  const groups = manifest.groups.map(slimGroup);
  const key = `${manifest.hash}:${hash32(JSON.stringify(groups)).toString(36)}`;
  core.state.specs[key] ??= groups;
  return key;
}

export function groupSpec(core: Core, key: string, gseq: number): GroupSpec {
  const spec = core.state.specs[key]?.find((group) => group.gseq === gseq);
  if (spec === undefined) throw new RangeError(`No group ${gseq} in ${key}`);
  return spec;
}

export const isOpenLease = (lease: Lease): boolean =>
  lease.state === 'active' || lease.state === 'reclaiming';

export const openLeases = (deployment: Deployment): Lease[] =>
  deployment.leases.filter(isOpenLease);

export const groupOf = (deployment: Deployment, gseq: number): Group | undefined =>
  deployment.groups.find((group) => group.gseq === gseq);

export function isOnline(core: Core, address: string): boolean {
  const listed = core.providers.get(address)?.temper.online ?? false;
  return core.state.online[address] ?? listed;
}
