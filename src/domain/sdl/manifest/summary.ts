import type { SdlPlacement } from '#domain/sdl/rules/document.ts';
import { decimal } from '#domain/sdl/rules/sizes.ts';
import type {
  Attribute,
  ExposeSummary,
  GpuModel,
  GroupSummary,
  GroupTotals,
  ResourceUnit,
  ServiceSummary,
} from '#domain/sdl/types.ts';
import { attributeText } from './attribute-text.ts';
import { byCodeUnits } from './order.ts';
import type { Placed } from './placed.ts';
import { isUdp } from './resources.ts';

export function serviceSummary(
  { name, service, count, profile }: Placed,
  unit: ResourceUnit,
): ServiceSummary {
  return {
    name,
    image: service.image,
    count,
    profile,
    cpuMilli: unit.cpuMilli,
    memoryBytes: unit.memoryBytes,
    storage: unit.storage,
    gpu: unit.gpu.units,
    expose: (service.expose ?? []).flatMap((expose) =>
      (expose.to ?? []).map((to): ExposeSummary => {
        const as = expose.as || expose.port;
        const global = to.global ?? false;
        const overHttp = global && as === 80;
        return {
          port: expose.port,
          as,
          proto: isUdp(expose.proto) ? 'udp' : overHttp ? 'http' : 'tcp',
          global,
          ...(to.ip && { ip: to.ip }),
          ...(!global && to.service && { service: to.service }),
          hosts: expose.accept ?? [],
        };
      }),
    ),
  };
}

/** What a provider must have to bid: the placement's attributes, and the enclave a service asks for. */
export function requirementsOf(
  placement: SdlPlacement | undefined,
  placed: readonly Placed[],
): GroupSummary['requirements'] {
  const attributes: Attribute[] = Object.entries(placement?.attributes ?? {}).map(
    ([key, value]) => ({ key, value: attributeText(value) ?? '' }),
  );
  const tee = placed.find(({ service }) => service.params?.tee)?.service.params?.tee;
  if (tee) attributes.push({ key: 'tee/type', value: tee });
  return {
    attributes: attributes.sort((a, b) => byCodeUnits(a.key, b.key)),
    signedBy: {
      allOf: placement?.signedBy?.allOf ?? [],
      anyOf: placement?.signedBy?.anyOf ?? [],
    },
  };
}

export function totalsOf(units: readonly ResourceUnit[]): GroupTotals {
  const storage = new Map<string, { class: string; persistent: boolean; bytes: string }>();
  for (const unit of units) {
    for (const volume of unit.storage) {
      const key = `${volume.class} ${volume.persistent}`;
      const before = storage.get(key)?.bytes ?? '0';
      const bytes = times(volume.bytes, unit.count) + BigInt(before);
      storage.set(key, {
        class: volume.class,
        persistent: volume.persistent,
        bytes: bytes.toString(),
      });
    }
  }
  return {
    cpuMilli: sum(units, (unit) => unit.cpuMilli * unit.count),
    memoryBytes: units
      .reduce((total, unit) => total + times(unit.memoryBytes, unit.count), 0n)
      .toString(),
    storage: [...storage.values()],
    gpu: sum(units, (unit) => unit.gpu.units * unit.count),
    gpuModels: [...new Set(units.flatMap((unit) => unit.gpu.models.map(gpuModelName)))],
    endpoints: sum(units, (unit) => unit.endpoints.length),
    replicas: sum(units, (unit) => unit.count),
  };
}

function gpuModelName({ vendor, model }: GpuModel): string {
  return `${vendor}/${model ?? '*'}`;
}

function sum(units: readonly ResourceUnit[], of: (unit: ResourceUnit) => number): number {
  return units.reduce((total, unit) => total + of(unit), 0);
}

function times(bytes: string, count: number): bigint {
  return BigInt(bytes) * BigInt(decimal(count));
}
