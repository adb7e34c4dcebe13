import type { GroupSpec } from '#sim/market/spec.ts';

/** Everything the groups ask for, replicas counted, as the indexer writes it: JSON numbers. */
export function totalsOf(groups: readonly GroupSpec[]) {
  const totals = { cpuUnits: 0, gpuUnits: 0, memoryQuantity: 0, storageQuantity: 0 };
  for (const unit of groups.flatMap(({ resources }) => resources)) {
    const volumes = unit.storage.reduce((sum, { bytes }) => sum + Number(bytes), 0);
    totals.cpuUnits += unit.cpuMilli * unit.count;
    totals.gpuUnits += unit.gpu.units * unit.count;
    totals.memoryQuantity += Number(unit.memoryBytes) * unit.count;
    totals.storageQuantity += volumes * unit.count;
  }
  return totals;
}
