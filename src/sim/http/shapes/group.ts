import { dec18 } from '#sim/engine/units.ts';
import type { Deployment } from '#sim/engine/state.ts';
import type { World } from '#sim/engine/world.ts';
import type { GroupSpec } from '#sim/market/spec.ts';
import { resourcesShape } from './resources.ts';

/** A group as the chain keeps it, with its placement and price ceilings. */
export function groupShape(world: World, deployment: Readonly<Deployment>, group: GroupSpec) {
  const { gseq, name, requirements, resources } = group;
  const { dseq, createdAt, groups } = deployment;
  return {
    id: { owner: world.owner, dseq, gseq },
    state: groups.find((one) => one.gseq === gseq)?.state ?? 'open',
    group_spec: {
      name,
      requirements: {
        signed_by: { all_of: requirements.signedBy.allOf, any_of: requirements.signedBy.anyOf },
        attributes: requirements.attributes,
      },
      resources: resources.map((unit) => ({
        resource: resourcesShape(unit, null, true),
        count: unit.count,
        price: { denom: unit.price.denom, amount: dec18(unit.price.amount) },
      })),
    },
    created_at: String(createdAt),
  };
}
