/** How large a deployment is, from its groups or from the indexer. */
import { describeGpu } from '#domain/bids/gpu.ts';
import { dec, plain, sum, type Amount } from '#domain/money/decimal.ts';
import { formatBytes, formatCpu } from './resource-words.ts';

/** All replicas together. CPU in thousandths of a core, memory and storage in bytes, GPUs in words: `2× H100 80Gi`. */
export type Size = { gpus: string[]; cpuMilli: Amount; memoryBytes: Amount; storageBytes: Amount };

type GpuModel = { model: string | null; ram: string | null; interface: string | null };

/** The parts of a group of the SDL that tell its size. */
export type SizedGroup = {
  totals: { cpuMilli: number; memoryBytes: Amount; storage: readonly { bytes: Amount }[] };
  resources: readonly {
    count: number;
    gpu: { units: number; vendor?: string; models: readonly GpuModel[] };
  }[];
};

type SizedUnit = SizedGroup['resources'][number];

/** Where several models will do, no one of them is named. */
function gpuWords({ count, gpu }: SizedUnit): string[] {
  if (gpu.units === 0) return [];
  const [model, another] = gpu.models;
  const named = model && !another ? model : { model: null, ram: null, interface: null };
  return [describeGpu({ ...named, units: gpu.units * count, vendor: gpu.vendor ?? null })];
}

/** The size that an SDL asks for. */
export const sizeOfGroups = (groups: readonly SizedGroup[]): Size => ({
  gpus: groups.flatMap(({ resources }) => resources.flatMap(gpuWords)),
  cpuMilli: plain(sum(groups.map(({ totals }) => dec(totals.cpuMilli)))),
  memoryBytes: plain(sum(groups.map(({ totals }) => totals.memoryBytes))),
  storageBytes: plain(
    sum(groups.flatMap(({ totals }) => totals.storage.map(({ bytes }) => bytes))),
  ),
});

/** A row of the indexer: CPU in thousandths of a core, the rest in units and bytes. */
type Indexed = {
  cpuUnits: number;
  gpuUnits: number;
  memoryQuantity: number;
  storageQuantity: number;
};

const whole = (quantity: number): Amount => plain(dec(Math.round(quantity)));

/** The size that GET /v1/addresses/{address}/deployments tells; GPUs without their model. */
export const sizeOfIndexed = (row: Indexed): Size => ({
  gpus: row.gpuUnits > 0 ? [`${row.gpuUnits}× GPU`] : [],
  cpuMilli: whole(row.cpuUnits),
  memoryBytes: whole(row.memoryQuantity),
  storageBytes: whole(row.storageQuantity),
});

/** The size in words, GPUs first: `2× H100 80Gi`, `32 CPU`, `256 Gi`, `1 Ti disk`. */
export const sizeWords = ({ gpus, cpuMilli, memoryBytes, storageBytes }: Size): string[] => [
  ...gpus,
  formatCpu(cpuMilli),
  formatBytes(memoryBytes),
  `${formatBytes(storageBytes)} disk`,
];
