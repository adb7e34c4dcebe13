import { volumesOf } from '#domain/sdl/rules/document.ts';
import type { SdlGpu, SdlResources, SdlService } from '#domain/sdl/rules/document.ts';
import { bytesOf, cpuMilliOf, gpuUnitsOf } from '#domain/sdl/rules/sizes.ts';
import type { Endpoint, GpuModel } from '#domain/sdl/types.ts';
import { attributeText } from './attribute-text.ts';
import { NotDerivable } from './not-derivable.ts';
import { byCodeUnits } from './order.ts';
import type { Json } from './sorted-json.ts';

/** Names of leased IPs, numbered from 1 in order of all their uses (a name used twice keeps the last). */
export function numberLeasedIps(services: Record<string, SdlService>): Map<string, number> {
  const uses = Object.values(services)
    .flatMap((service) => service.expose ?? [])
    .flatMap((expose) => expose.to ?? [])
    .flatMap(({ global, ip }) => (global && ip ? [ip] : []))
    .sort(byCodeUnits);
  return new Map(uses.map((name, index) => [name, index + 1]));
}

const KINDS: readonly Endpoint['kind'][] = ['SHARED_HTTP', 'RANDOM_PORT', 'LEASED_IP'];

/** What a service needs from the provider's network, one endpoint for each global port. */
export function endpointsOf(service: SdlService, ips: Map<string, number>): Endpoint[] {
  return (service.expose ?? []).flatMap((expose) =>
    (expose.to ?? [])
      .filter((to) => to.global)
      .flatMap(({ ip }): Endpoint[] => {
        const http = !isUdp(expose.proto) && (expose.as || expose.port) === 80;
        const shared: Endpoint = { kind: http ? 'SHARED_HTTP' : 'RANDOM_PORT', sequence_number: 0 };
        if (!ip) return [shared];
        return [shared, { kind: 'LEASED_IP', sequence_number: ips.get(ip) ?? 0 }];
      }),
  );
}

export function sortEndpoints(endpoints: readonly Endpoint[]): Endpoint[] {
  return [...endpoints].sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.sequence_number - b.sequence_number,
  );
}

/** As the chain reads it, upper or lower case. */
export function isUdp(proto: string | undefined): boolean {
  return proto?.toUpperCase() === 'UDP';
}

/** The resources of one replica as the manifest writes them. */
export function resourcesJson(id: number, resources: SdlResources, endpoints: Endpoint[]): Json {
  return {
    id,
    cpu: {
      units: { val: String(cpuMilliOf(resources.cpu.units)) },
      attributes: attributesJson(Object.entries(resources.cpu.attributes ?? {})),
    },
    memory: { size: { val: String(sizeOf(resources.memory.size)) } },
    storage: orNull(
      volumesOf(resources).map((volume) => ({
        name: volume.name || 'default',
        size: { val: String(sizeOf(volume.size)) },
        attributes: attributesJson(Object.entries(volume.attributes ?? {})),
      })),
    ),
    gpu: {
      units: { val: String(gpuUnitsOf(resources.gpu?.units)) },
      attributes: listOrAbsent(gpuKeys(resources.gpu).map((key) => ({ key, value: 'true' }))),
    },
    endpoints: endpoints.map((endpoint) => ({
      kind: KINDS.indexOf(endpoint.kind) || undefined,
      sequence_number: endpoint.sequence_number,
    })),
  };
}

/** @throws NotDerivable for a size without number or unit */
export function sizeOf(size: string): number {
  const bytes = bytesOf(size);
  if (bytes === undefined) throw new NotDerivable(`invalid size "${size}"`);
  return bytes;
}

/** GPU models asked for; a vendor without models takes any (model null). */
export function gpuModels(gpu: SdlGpu | undefined): GpuModel[] {
  const vendors = gpu?.attributes?.vendor ?? {};
  return Object.keys(vendors)
    .sort(byCodeUnits)
    .flatMap((vendor): GpuModel[] => {
      const models = vendors[vendor];
      if (!models) return [{ vendor, model: null, ram: null, interface: null }];
      return models.map((model) => ({
        vendor,
        model: String(model.model),
        ram: model.ram || null,
        interface: model.interface || null,
      }));
    });
}

function gpuKeys(gpu: SdlGpu | undefined): string[] {
  return gpuModels(gpu).map((wanted) =>
    [
      `vendor/${wanted.vendor}/model/${wanted.model ?? '*'}`,
      wanted.ram && `ram/${wanted.ram}`,
      wanted.interface && `interface/${wanted.interface}`,
    ]
      .filter(Boolean)
      .join('/'),
  );
}

function attributesJson(pairs: readonly (readonly [string, unknown])[]): Json | undefined {
  return listOrAbsent(
    [...pairs]
      .sort(([a], [b]) => byCodeUnits(a, b))
      .map(([key, value]) => {
        const text = attributeText(value);
        if (text === undefined) throw new NotDerivable(`attribute "${key}" is not text`);
        return { key, value: text };
      }),
  );
}

/** Go's encoder writes an empty list of these fields as null. */
export function orNull(list: readonly Json[] | null | undefined): Json {
  return list && list.length > 0 ? list : null;
}

function listOrAbsent(list: readonly Json[]): Json | undefined {
  return list.length > 0 ? list : undefined;
}
