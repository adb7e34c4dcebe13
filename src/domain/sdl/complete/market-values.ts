import { compareAmounts } from '#domain/money/decimal.ts';
import { formatUsd } from '#domain/money/format.ts';
import type { GpuFact } from '#domain/sdl/market-facts.ts';
import type { Key } from '#domain/sdl/read/path.ts';
import { literal } from './suggestion.ts';
import type { Ask, Idea } from './suggestion.ts';

/** Values that providers really offer at this place, the most common first. */
export function suggestFromMarket(ask: Ask): Idea[] {
  switch (ask.place.schema.from) {
    case 'gpu-model':
      return gpuIdeas(ask, (gpu) => gpu.model);
    case 'gpu-ram':
      return gpuIdeas(ofSameModel(ask), (gpu) => gpu.ram);
    case 'gpu-interface':
      return gpuIdeas(ofSameModel(ask), (gpu) => gpu.interface);
    case 'auditor':
      return ask.market.auditors.map(({ address, providers }) =>
        idea(address, `signed for ${providerWords(providers)}`),
      );
    case 'attribute-value':
      return attributeValues(ask);
    default:
      return [];
  }
}

function gpuIdeas({ market, cursor }: Ask, of: (gpu: GpuFact) => string): Idea[] {
  const vendor = vendorOf(cursor.path);
  const groups = new Map<string, GpuFact[]>();
  for (const gpu of market.gpus) {
    if (gpu.vendor !== vendor || of(gpu) === '') continue;
    groups.set(of(gpu), [...(groups.get(of(gpu)) ?? []), gpu]);
  }
  return [...groups]
    .map(([name, gpus]) => ({ name, gpus, providers: mostProviders(gpus) }))
    .sort((a, b) => b.providers - a.providers)
    .map(({ name, gpus }) => idea(name, gpuWords(gpus)));
}

/** Kinds of one model may be of the same providers: the largest count is the least that is true. */
function mostProviders(gpus: readonly GpuFact[]): number {
  return Math.max(...gpus.map(({ providers }) => providers));
}

/** `7 providers · $0.35–0.80/h`: short, for it stands in one line with the model. */
export function gpuWords(gpus: readonly GpuFact[]): string {
  const prices = gpus.flatMap(({ hourlyUsd }) => (hourlyUsd ? [hourlyUsd] : []));
  const providers = providerWords(mostProviders(gpus));
  const [lowest] = prices.map(({ min }) => min).toSorted(compareAmounts);
  const highest = prices
    .map(({ max }) => max)
    .toSorted(compareAmounts)
    .at(-1);
  if (lowest === undefined || highest === undefined) return providers;
  const [low, high] = [lowest, highest].map((usd) => formatUsd(usd, { style: 'balance' }));
  return `${providers} · ${low === high ? low : `${low}–${high?.slice(1)}`}/h`;
}

export function providerWords(count: number): string {
  return count === 1 ? '1 provider' : `${count} providers`;
}

function ofSameModel(ask: Ask): Ask {
  const model = ask.names.textAt([...ask.cursor.path.slice(0, -1), 'model']);
  if (model === undefined) return ask;
  const gpus = ask.market.gpus.filter((gpu) => gpu.model === model.toLowerCase());
  return { ...ask, market: { ...ask.market, gpus } };
}

function vendorOf(path: readonly Key[]): string {
  return String(path[path.indexOf('vendor') + 1] ?? '');
}

/** Values of the placement attribute at the cursor. */
function attributeValues({ market, cursor }: Ask): Idea[] {
  const key = cursor.path.at(-1);
  return market.attributes
    .filter((attribute) => attribute.key === key)
    .toSorted((a, b) => b.providers - a.providers)
    .map(({ value, providers }) => idea(value, providerWords(providers)));
}

function idea(value: string, detail: string): Idea {
  return { label: value, kind: 'market', insert: literal(value), detail };
}
