import type { GpuStock } from '#sim/market/provider.ts';
import type { ResourceUnit, StorageUnit } from '#sim/market/spec.ts';

type Attribute = { key: string; value: string };

const flag = (key: string, value: string): Attribute => ({ key, value });

/** What a unit asks for, as the chain writes it: `vendor/nvidia/model/h100/ram/80Gi`. */
function wishedGpu({ gpu }: ResourceUnit): Attribute[] {
  return gpu.models.map(({ vendor, model, ram, interface: bus }) =>
    flag(
      [
        `vendor/${vendor}/model/${model ?? '*'}`,
        ram === null ? '' : `/ram/${ram}`,
        bus === null ? '' : `/interface/${bus}`,
      ].join(''),
      'true',
    ),
  );
}

const offeredGpu = ({ vendor, model, ram, interface: bus }: GpuStock): Attribute[] => [
  flag(`vendor/${vendor}/model/${model}/ram/${ram}/interface/${bus}`, 'true'),
];

function storageAttributes({ class: name, persistent }: StorageUnit): Attribute[] {
  if (name === 'ephemeral' || name === '') return [];
  return [flag('class', name), flag('persistent', String(persistent))];
}

/** Units of one replica. With the provider's GPU given, that one stands in place of the wish. */
export function resourcesShape(unit: ResourceUnit, gpu: GpuStock | null, withId: boolean) {
  return {
    ...(withId ? { id: unit.id } : {}),
    cpu: { units: { val: String(unit.cpuMilli) }, attributes: [] },
    gpu: {
      units: { val: String(unit.gpu.units) },
      attributes: gpu === null ? wishedGpu(unit) : offeredGpu(gpu),
    },
    memory: { quantity: { val: unit.memoryBytes }, attributes: [] },
    storage: unit.storage.map((volume) => ({
      name: volume.name,
      quantity: { val: volume.bytes },
      attributes: storageAttributes(volume),
    })),
    endpoints: unit.endpoints.map(({ kind, sequence_number }) => ({ kind, sequence_number })),
  };
}
