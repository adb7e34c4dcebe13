import { sha256 } from '@noble/hashes/sha2.js';
import { isPersistent, volumesOf } from '#domain/sdl/rules/document.ts';
import type { SdlDocument, SdlResources } from '#domain/sdl/rules/document.ts';
import { cpuMilliOf, decimal, gpuUnitsOf } from '#domain/sdl/rules/sizes.ts';
import type {
  GroupSummary,
  Manifest,
  ResourceUnit,
  ServiceSummary,
  Volume,
} from '#domain/sdl/types.ts';
import { NotDerivable } from './not-derivable.ts';
import { placedByGroup } from './placed.ts';
import type { Placed } from './placed.ts';
import { requirementsOf, serviceSummary, totalsOf } from './summary.ts';
import {
  endpointsOf,
  gpuModels,
  numberLeasedIps,
  resourcesJson,
  sizeOf,
  sortEndpoints,
} from './resources.ts';
import { serviceJson } from './services-json.ts';
import { sortedJson } from './sorted-json.ts';
import type { Json } from './sorted-json.ts';

/**
 * Manifest, hash and groups of an accepted SDL, as akash-network/chain-sdk makes them
 * (`ts/src/sdl/manifest/generateManifest.ts`), sorted by code units; null where that library
 * fails although it accepts the text.
 */
export function manifestOf(sdl: SdlDocument): Manifest | null {
  try {
    return buildManifest(sdl);
  } catch (error) {
    if (error instanceof NotDerivable) return null;
    throw error;
  }
}

function buildManifest(sdl: SdlDocument): Manifest {
  const ips = numberLeasedIps(sdl.services);
  const groups = placedByGroup(sdl).map(([name, placed], index) =>
    buildGroup(sdl, name, index + 1, placed, ips),
  );
  const json = sortedJson(groups.map((group) => group.json));
  return {
    json,
    hash: base64(sha256(new TextEncoder().encode(json))),
    groups: groups.map((group) => group.summary),
  };
}

function buildGroup(
  sdl: SdlDocument,
  name: string,
  gseq: number,
  placed: readonly Placed[],
  ips: Map<string, number>,
): { json: Json; summary: GroupSummary } {
  const units = new Map<string, ResourceUnit>();
  const services: ServiceSummary[] = [];
  const servicesJson = placed.map((at) => {
    const endpoints = endpointsOf(at.service, ips);
    const known = units.get(at.profile);
    const unit = known ?? newUnit(units.size + 1, at);
    unit.count += at.count;
    unit.endpoints = sortEndpoints([...unit.endpoints, ...endpoints]);
    units.set(at.profile, unit);
    services.push(serviceSummary(at, unit));
    const resources = resourcesJson(unit.id, at.resources, endpoints);
    return serviceJson(at.name, at.service, at.count, resources, ips);
  });
  const resources = [...units.values()];
  return {
    json: { name, services: servicesJson },
    summary: {
      gseq,
      name,
      services,
      resources,
      totals: totalsOf(resources),
      requirements: requirementsOf(sdl.profiles.placement[name], placed),
      maxPrice: resources.map((unit) => unit.price),
    },
  };
}

/** A resource unit without replicas or endpoints yet. */
function newUnit(id: number, { resources, price }: Placed): ResourceUnit {
  const models = gpuModels(resources.gpu);
  const vendor = models[0]?.vendor;
  return {
    id,
    count: 0,
    cpuMilli: cpuMilliOf(resources.cpu.units),
    memoryBytes: decimal(sizeOf(resources.memory.size)),
    storage: volumeSummaries(resources),
    gpu: { units: gpuUnitsOf(resources.gpu?.units) || 0, ...(vendor && { vendor }), models },
    endpoints: [],
    price: { denom: price.denom, amount: String(price.amount) },
  };
}

function volumeSummaries(resources: SdlResources): Volume[] {
  return volumesOf(resources).map((volume) => ({
    name: volume.name || 'default',
    class: volume.attributes?.class ?? 'ephemeral',
    persistent: isPersistent(volume),
    bytes: decimal(sizeOf(volume.size)),
  }));
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCodePoint(...bytes));
}
