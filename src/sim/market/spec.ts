import type * as Sdl from '#domain/sdl/index.ts';

/** What the market and the chain need to know of an SDL, and nothing of it that they do not. */
export type { Attribute, GpuModel, ResourceUnit } from '#domain/sdl/index.ts';
export type StorageUnit = Sdl.Volume;

export type ExposedPort = Sdl.ExposeSummary;
export type ServiceSpec = Pick<Sdl.ServiceSummary, 'name' | 'image' | 'count' | 'expose'>;

export type GroupSpec = Pick<Sdl.GroupSummary, 'gseq' | 'name' | 'resources' | 'requirements'> & {
  services: readonly ServiceSpec[];
};

/** A manifest as the Console API returns it, with its hash and what it asks of the market. */
export type ManifestSpec = { json: string; hash: string; groups: readonly GroupSpec[] };

/** The parts of a group that a world keeps. */
export function slimGroup(group: GroupSpec): GroupSpec {
  const { gseq, name, resources, requirements } = group;
  const services = group.services.map((service) => ({
    name: service.name,
    image: service.image,
    count: service.count,
    expose: service.expose,
  }));
  return { gseq, name, services, resources, requirements };
}
