import type { GpuPrices } from '#api/contract/market.ts';
import type { Provider } from '#api/contract/providers.ts';
import type { GpuFact, MarketFacts } from '#domain/sdl/market-facts.ts';

/** Attributes that profiles ask for already, or that tell one provider from all others. */
const BESIDE_THE_POINT = /^(?:capabilities\/|host$|email$|website$|status-page$|organization$)/;

/** What providers that are online offer, as far as it can be written into an SDL. */
export function marketFactsOf(
  providers: Iterable<Provider> | null,
  prices: GpuPrices | null,
): MarketFacts {
  const online = [...(providers ?? [])].filter(({ isOnline }) => isOnline);
  return {
    gpus: gpusOf(online, prices),
    attributes: counted(
      online.map(({ attributes }) =>
        attributes
          .filter(({ key, value }) => value !== '' && !BESIDE_THE_POINT.test(key))
          .map(({ key, value }) => JSON.stringify([key, value])),
      ),
    ).map(({ text, providers }) => {
      const [key, value] = JSON.parse(text) as [string, string];
      return { key, value, providers };
    }),
    auditors: counted(
      online.map(({ attributes }) => attributes.flatMap(({ auditedBy }) => auditedBy)),
    ).map(({ text, providers }) => ({ address: text, providers })),
  };
}

/** How many providers have each text, the most common first. */
function counted(ofProviders: readonly string[][]): { text: string; providers: number }[] {
  const counts = new Map<string, number>();
  for (const texts of ofProviders) {
    for (const text of new Set(texts)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .map(([text, providers]) => ({ text, providers }))
    .sort((a, b) => b.providers - a.providers);
}

type Kind = { vendor: string; model: string; ram: string; interface: string };

function gpusOf(online: readonly Provider[], prices: GpuPrices | null): GpuFact[] {
  const facts = new Map<string, GpuFact>();
  const factOf = (kind: Kind): GpuFact => {
    const told = {
      vendor: kind.vendor.toLowerCase(),
      model: kind.model.toLowerCase(),
      ram: kind.ram,
      interface: busOf(kind.interface),
    };
    const key = Object.values(told).join('/');
    const known = facts.get(key) ?? { ...told, providers: 0, hourlyUsd: null };
    facts.set(key, known);
    return known;
  };
  for (const { gpuModels } of online) {
    const kinds = new Set(gpuModels.filter(({ vendor, model }) => vendor && model).map(factOf));
    for (const fact of kinds) fact.providers += 1;
  }
  for (const row of prices?.models ?? []) {
    const fact = factOf(row);
    fact.providers = Math.max(fact.providers, row.providerAvailability.total);
    if (row.price) fact.hourlyUsd = { min: row.price.min, max: row.price.max };
  }
  return [...facts.values()].filter(({ providers }) => providers > 0);
}

/** Providers name the generation (`SXM5`), an SDL the kind. */
function busOf(text: string): string {
  const bus = text.toLowerCase();
  if (bus.startsWith('sxm')) return 'sxm';
  return bus.startsWith('pci') ? 'pcie' : '';
}
