/** What a group would be with one of its constraints left out or loosened, each as a group of its own. */
import { dec, isAmount, plain, round } from '#domain/money/decimal.ts';
import type { Attribute, GpuModel, ResourceUnit } from '#domain/sdl/types.ts';
import type { ScreenedGroup } from './request.ts';

/** `words` completes "…: +4": `without interface sxm`, `with half the memory`. */
export type Relaxation = { id: string; words: string; group: ScreenedGroup };

/** More would be a burden to the server and to the reader. */
const MOST_RELAXATIONS = 6;

/** So many attributes before other constraints have their turn. */
const FIRST_ATTRIBUTES = 2;

const withUnits = (
  group: ScreenedGroup,
  change: (unit: ResourceUnit) => ResourceUnit,
): ScreenedGroup => ({ ...group, resources: group.resources.map(change) });

const attributeWords = ({ key, value }: Attribute): string => {
  const name = key === 'location-region' ? 'region' : key;
  return value === 'true' ? `without ${name}` : `without ${name} ${value}`;
};

function withoutAttributes(group: ScreenedGroup): Relaxation[] {
  const { attributes } = group.requirements;
  return attributes.map((attribute, at) => ({
    id: `attribute ${attribute.key}`,
    words: attributeWords(attribute),
    group: {
      ...group,
      requirements: {
        ...group.requirements,
        attributes: attributes.filter((_one, other) => other !== at),
      },
    },
  }));
}

function withoutAuditor(group: ScreenedGroup): Relaxation[] {
  const { allOf, anyOf } = group.requirements.signedBy;
  const count = allOf.length + anyOf.length;
  if (count === 0) return [];
  const signedBy = { allOf: [], anyOf: [] };
  return [
    {
      id: 'signed-by',
      words: count === 1 ? 'without the auditor' : 'without the auditors',
      group: { ...group, requirements: { ...group.requirements, signedBy } },
    },
  ];
}

const GPU_WORDS = {
  interface: (wishes: string) => `without interface ${wishes}`,
  ram: (wishes: string) => `without ${wishes} of GPU memory`,
  model: () => 'with any GPU model',
} as const;

/** One wish for the GPU left out of every unit, with what would be void without it. */
function withoutGpuWish(group: ScreenedGroup, wish: keyof typeof GPU_WORDS): Relaxation[] {
  const models = group.resources.flatMap(({ gpu }) => (gpu.units > 0 ? gpu.models : []));
  const wishes = [...new Set(models.flatMap((model) => model[wish] ?? []))];
  if (wishes.length === 0) return [];
  const loosen = (model: GpuModel): GpuModel =>
    wish === 'model'
      ? { ...model, model: null, ram: null, interface: null }
      : { ...model, [wish]: null };
  return [
    {
      id: `gpu ${wish}`,
      words: GPU_WORDS[wish](wishes.join(' or ')),
      group: withUnits(group, (unit) => ({
        ...unit,
        gpu: { ...unit.gpu, models: unit.gpu.models.map(loosen) },
      })),
    },
  ];
}

const half = (bytes: string): string => plain(round(dec(bytes).times('0.5'), 0, 'down'));

const halves = {
  GPUs: ({ gpu }: ResourceUnit) => ({ gpu: { ...gpu, units: Math.ceil(gpu.units / 2) } }),
  memory: ({ memoryBytes }: ResourceUnit) => ({ memoryBytes: half(memoryBytes) }),
  CPU: ({ cpuMilli }: ResourceUnit) => ({ cpuMilli: Math.max(1, Math.floor(cpuMilli / 2)) }),
  storage: ({ storage }: ResourceUnit) => ({
    storage: storage.map((volume) => ({ ...volume, bytes: half(volume.bytes) })),
  }),
} as const;

const withHalf = (group: ScreenedGroup, what: keyof typeof halves): Relaxation => ({
  id: `half ${what}`,
  words: `with half the ${what}`,
  group: withUnits(group, (unit) => ({ ...unit, ...halves[what](unit) })),
});

/** Twice the price: whoever screens by price then finds those who were too dear. */
function withTwicePrice(group: ScreenedGroup): Relaxation[] {
  if (!group.resources.every(({ price }) => isAmount(price.amount))) return [];
  return [
    {
      id: 'twice price',
      words: 'at twice the maximum price',
      group: withUnits(group, (unit) => ({
        ...unit,
        price: { ...unit.price, amount: plain(dec(unit.price.amount).times('2')) },
      })),
    },
  ];
}

/** Each with one constraint relaxed, wishes for a provider first, at most six. None of them asks for more than the group does. */
export function relaxations(group: ScreenedGroup): Relaxation[] {
  const attributes = withoutAttributes(group);
  const severalGpus = group.resources.some(({ gpu }) => gpu.units > 1);
  return [
    ...attributes.slice(0, FIRST_ATTRIBUTES),
    ...withoutAuditor(group),
    ...withoutGpuWish(group, 'interface'),
    ...withoutGpuWish(group, 'model'),
    ...withoutGpuWish(group, 'ram'),
    ...withTwicePrice(group),
    ...(severalGpus ? [withHalf(group, 'GPUs')] : []),
    withHalf(group, 'memory'),
    withHalf(group, 'CPU'),
    withHalf(group, 'storage'),
    ...attributes.slice(FIRST_ATTRIBUTES),
  ].slice(0, MOST_RELAXATIONS);
}
