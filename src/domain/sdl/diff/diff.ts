import { byCodeUnits } from '#domain/sdl/manifest/order.ts';
import { acceptedSdl } from '#domain/sdl/read/read-sdl.ts';
import { entry } from '#domain/sdl/rules/document.ts';
import type { SdlDocument } from '#domain/sdl/rules/document.ts';
import type { Effect, FieldChange, PartDiff, SdlDiff } from './diff-types.ts';
import { endpointCounts, placedFacts, placementFacts, redeploy, serviceFacts } from './facts.ts';
import type { Facts } from './facts.ts';

/**
 * What changes between two SDLs in meaning, not in text, and whether a running deployment can take
 * it. A provider applies image, command, args, env, mounts and ports; what is on chain (resources,
 * count, placement, price, number of endpoints) stays as it was created. Never throws.
 */
export function diffSdl(before: string, after: string): SdlDiff {
  const old = acceptedSdl(before);
  const now = acceptedSdl(after);
  if (!old || !now) {
    return { comparable: false, effect: 'none', services: [], placements: [], deployment: [] };
  }
  const services = diffParts(old.services, now.services, (name) => serviceChanges(old, now, name));
  const placements = diffParts(usedPlacements(old), usedPlacements(now), (name) =>
    changes(
      placementFacts(usedPlacements(old)[name] ?? { pricing: {} }),
      placementFacts(usedPlacements(now)[name] ?? { pricing: {} }),
    ),
  );
  const deployment = [
    ...changes(deploymentFacts(old), deploymentFacts(now)),
    ...(services.length + placements.length === 0 ? changes(sharing(old), sharing(now)) : []),
  ];
  return {
    comparable: true,
    effect: effectOf([...services, ...placements], deployment),
    services,
    placements,
    deployment,
  };
}

function diffParts(
  old: Record<string, unknown>,
  now: Record<string, unknown>,
  fieldsOf: (name: string) => FieldChange[],
): PartDiff[] {
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort(byCodeUnits);
  return names.flatMap((name): PartDiff[] => {
    if (!Object.hasOwn(old, name)) return [{ name, change: 'added', fields: [] }];
    if (!Object.hasOwn(now, name)) return [{ name, change: 'removed', fields: [] }];
    const fields = fieldsOf(name);
    return fields.length > 0 ? [{ name, change: 'changed', fields }] : [];
  });
}

function serviceChanges(old: SdlDocument, now: SdlDocument, name: string): FieldChange[] {
  const before = entry(old.services, name);
  const after = entry(now.services, name);
  if (!before || !after) return [];
  const sameEndpoints = endpointCounts(before) === endpointCounts(after);
  const own = changes(serviceFacts(before), serviceFacts(after)).map((change): FieldChange =>
    change.field === 'expose' && !sameEndpoints ? { ...change, effect: 'redeploy' } : change,
  );
  const wasIn = Object.keys(entry(old.deployment, name) ?? {}).sort(byCodeUnits);
  const isIn = Object.keys(entry(now.deployment, name) ?? {}).sort(byCodeUnits);
  const where = changes(
    { placement: redeploy(wasIn, wasIn.join('\n')) },
    { placement: redeploy(isIn, isIn.join('\n')) },
  );
  const single = wasIn.length === 1 && isIn.length === 1;
  const placed = wasIn
    .filter((placement) => isIn.includes(placement))
    .flatMap((placement) =>
      changes(factsIn(old, name, placement), factsIn(now, name, placement)).map((change) =>
        single ? change : { ...change, field: `${change.field} in ${placement}` },
      ),
    );
  return [...own, ...where, ...placed];
}

function factsIn(sdl: SdlDocument, service: string, placement: string): Facts {
  const placed = entry(entry(sdl.deployment, service), placement);
  if (!placed) return {};
  return placedFacts(
    placed.count,
    entry(sdl.profiles.compute, placed.profile)?.resources,
    entry(entry(sdl.profiles.placement, placement)?.pricing, placed.profile),
  );
}

function usedPlacements(sdl: SdlDocument): SdlDocument['profiles']['placement'] {
  const used = new Set(Object.values(sdl.deployment).flatMap((where) => Object.keys(where)));
  return Object.fromEntries(
    Object.entries(sdl.profiles.placement).filter(([name]) => used.has(name)),
  );
}

function deploymentFacts(sdl: SdlDocument): Facts {
  const notice = sdl.reclamation?.min_window ?? null;
  return { reclamation: redeploy(notice, notice) };
}

/** Services that share a profile are one resource unit on chain, whatever the profile's name. */
function sharing(sdl: SdlDocument): Facts {
  const units = new Map<string, string[]>();
  for (const [service, placements] of Object.entries(sdl.deployment)) {
    for (const [placement, { profile }] of Object.entries(placements)) {
      const unit = JSON.stringify([placement, profile]);
      units.set(unit, [...(units.get(unit) ?? []), service].sort(byCodeUnits));
    }
  }
  const together = [...units.values()]
    .filter((services) => services.length > 1)
    .map((services) => services.join(', '))
    .sort(byCodeUnits);
  return { 'shared profiles': redeploy(together, together.join('\n') || null) };
}

function changes(before: Facts, after: Facts): FieldChange[] {
  return Object.entries(after).flatMap(([field, fact]) => {
    const old = before[field];
    if (old?.value === fact.value) return [];
    return [{ field, effect: fact.effect, before: old?.text ?? null, after: fact.text }];
  });
}

/** Adding or removing a service or placement changes the groups on chain. */
function effectOf(
  parts: readonly PartDiff[],
  deployment: readonly FieldChange[],
): SdlDiff['effect'] {
  const fields = [...deployment, ...parts.flatMap((part) => part.fields)];
  const effects = new Set<Effect>(fields.map((field) => field.effect));
  if (parts.some((part) => part.change !== 'changed')) effects.add('redeploy');
  if (effects.has('redeploy')) return 'redeploy';
  return effects.has('in-place') ? 'in-place' : 'none';
}
