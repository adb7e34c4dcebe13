/** What decides the price of a group, as a key: groups of one shape cost about the same. */
import type { GroupSummary, ResourceUnit } from '#domain/sdl/types.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function unitShape({
  count,
  cpuMilli,
  memoryBytes,
  storage,
  gpu,
  endpoints,
}: ResourceUnit): string {
  const volumes = storage.map(({ class: kind, bytes }) => `${kind}:${bytes}`);
  const models = gpu.models.map(({ vendor, model, ram, interface: bus }) =>
    [vendor, model ?? '*', ram ?? '*', bus ?? '*'].join('/'),
  );
  const kinds = endpoints.map(({ kind }) => kind);
  return [
    `${count}x`,
    `cpu ${cpuMilli}`,
    `mem ${memoryBytes}`,
    `disk ${volumes.toSorted(byText).join('+')}`,
    ...(gpu.units > 0 ? [`gpu ${gpu.units} ${models.toSorted(byText).join('|')}`] : []),
    ...(kinds.length > 0 ? [`ends ${kinds.toSorted(byText).join('+')}`] : []),
  ].join(' ');
}

/**
 * The resources of a group without names, images, prices or wishes for a provider; the same for the
 * same resources in any order.
 */
export const shapeOf = ({ resources }: Pick<GroupSummary, 'resources'>): string =>
  resources.map(unitShape).toSorted(byText).join('; ');
