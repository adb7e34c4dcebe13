import { plain, sum } from '#domain/money/decimal.ts';
import type { GroupSummary, GroupTotals } from '#domain/sdl/types.ts';

type Storage = GroupTotals['storage'];

/** One entry a class, in order of appearance. */
function byClass(volumes: Storage): Storage {
  const classes = new Map<string, Storage[number]>();
  for (const volume of volumes) {
    const key = `${volume.class} ${volume.persistent}`;
    const bytes = plain(sum([classes.get(key)?.bytes ?? '0', volume.bytes]));
    classes.set(key, { ...volume, bytes });
  }
  return [...classes.values()];
}

/** What all groups together ask for. Where they want different GPUs no model is named. */
export function totalsOfGroups(groups: readonly GroupSummary[]): GroupTotals {
  const all = groups.map(({ totals }) => totals);
  const count = (of: (totals: GroupTotals) => number): number =>
    all.reduce((total, totals) => total + of(totals), 0);
  const wishes = new Set(
    all.filter(({ gpu }) => gpu > 0).map(({ gpuModels }) => gpuModels.join(' ')),
  );
  return {
    cpuMilli: count(({ cpuMilli }) => cpuMilli),
    memoryBytes: plain(sum(all.map(({ memoryBytes }) => memoryBytes))),
    storage: byClass(all.flatMap(({ storage }) => storage)),
    gpu: count(({ gpu }) => gpu),
    gpuModels: wishes.size === 1 ? (all.find(({ gpu }) => gpu > 0)?.gpuModels ?? []) : [],
    endpoints: count(({ endpoints }) => endpoints),
    replicas: count(({ replicas }) => replicas),
  };
}
