import { entry } from '#domain/sdl/rules/document.ts';
import type {
  SdlDocument,
  SdlPlacement,
  SdlResources,
  SdlService,
} from '#domain/sdl/rules/document.ts';
import { NotDerivable } from './not-derivable.ts';
import { byCodeUnits } from './order.ts';

/** One service in one placement, with all that its names refer to. */
export type Placed = {
  name: string;
  service: SdlService;
  profile: string;
  count: number;
  resources: SdlResources;
  price: SdlPlacement['pricing'][string];
};

/**
 * Placements in order of their names, each with its services in order of theirs. The network's
 * library passes over a deployed service that does not exist, but fails on it in a group that
 * does.
 * @throws NotDerivable when a group is to hold a service that does not exist
 */
export function placedByGroup(sdl: SdlDocument): [placement: string, placed: Placed[]][] {
  const groups = new Map<string, Placed[]>();
  const strangers = new Set<string>();
  for (const name of Object.keys(sdl.deployment).sort(byCodeUnits)) {
    const service = entry(sdl.services, name);
    for (const [placement, { profile, count }] of Object.entries(sdl.deployment[name] ?? {})) {
      const resources = entry(sdl.profiles.compute, profile)?.resources;
      const price = entry(entry(sdl.profiles.placement, placement)?.pricing, profile);
      if (!service || !resources || !price) {
        strangers.add(placement);
        continue;
      }
      const group = groups.get(placement) ?? [];
      group.push({ name, service, profile, count, resources, price });
      groups.set(placement, group);
    }
  }
  for (const placement of strangers) {
    if (groups.has(placement)) throw new NotDerivable(`a service of "${placement}" does not exist`);
  }
  return [...groups].sort(([a], [b]) => byCodeUnits(a, b));
}
