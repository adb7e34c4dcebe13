import { groupBy } from '#lib/group-by.ts';
import { pick } from '#sim/engine/random.ts';
import { check } from '#sim/http/read-json.ts';
import type { RouteContext } from '#sim/http/route.ts';
import type { GpuStock, Provider } from '#sim/market/provider.ts';
import { groupOfScreening, screeningBody } from './screening-request.ts';

const DAY_MS = 86_400_000;

/** AKT in dollars: a slow wander around a dollar that follows from the day. */
export function readMarketData({ world }: RouteContext) {
  const day = Math.floor(world.engine.nowMs() / DAY_MS);
  const priceOf = (at: number): number => pick(7_800, 9_200, 'akt', at) / 10_000;
  const price = priceOf(day);
  const priceChange24h = Math.round((price - priceOf(day - 1)) * 10_000) / 10_000;
  return {
    price,
    volume: pick(4_000_000, 9_000_000, 'volume', day),
    marketCap: Math.round(price * 262_000_000),
    marketCapRank: 214,
    priceChange24h,
    priceChangePercentage24: Math.round((priceChange24h / price) * 10_000) / 100,
  };
}

type Stocked = { provider: Provider; stock: GpuStock };

const modelKey = ({ vendor, model, ram, interface: bus }: GpuStock): string =>
  [vendor, model, ram, bus].join('/');

const free = ({ provider, stock }: Stocked): number =>
  Math.floor((stock.count * (100 - provider.committed)) / 100);

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);
const cents = (usd: number): number => Math.round(usd * 100) / 100;

/** Dollars an hour for one GPU over the providers that have it; null where none is free. */
function prices(offers: Stocked[]) {
  const asked = offers.filter((one) => free(one) > 0);
  if (asked.length === 0) return null;
  const hourly = asked.map(({ stock }) => Number(stock.hourlyUsd)).sort((a, b) => a - b);
  const weight = sum(asked.map(({ stock }) => stock.count));
  const weighted = sum(asked.map(({ stock }) => Number(stock.hourlyUsd) * stock.count)) / weight;
  return {
    currency: 'USD',
    min: cents(hourly.at(0) ?? 0),
    max: cents(hourly.at(-1) ?? 0),
    avg: cents(sum(hourly) / hourly.length),
    weightedAverage: cents(weighted),
    med: cents(hourly[Math.floor((hourly.length - 1) / 2)] ?? 0),
  };
}

function modelShape(offers: Stocked[]) {
  const { vendor = '', model = '', ram = '', interface: bus = '' } = offers[0]?.stock ?? {};
  return {
    vendor,
    model,
    ram,
    interface: bus,
    availability: {
      total: sum(offers.map(({ stock }) => stock.count)),
      available: sum(offers.map(free)),
    },
    providerAvailability: {
      total: offers.length,
      available: offers.filter((one) => free(one) > 0).length,
    },
    price: prices(offers),
  };
}

/** What GPUs cost and how many are free, by model. */
export function readGpuPrices({ world }: RouteContext) {
  const stocked = world.engine
    .providers()
    .flatMap((provider) => provider.capacity.gpus.map((stock) => ({ provider, stock })));
  const models = groupBy(stocked, ({ stock }) => modelKey(stock));
  return {
    availability: {
      total: sum(stocked.map(({ stock }) => stock.count)),
      available: sum(stocked.map(free)),
    },
    models: [...models.values()].map(modelShape),
  };
}

/** Providers that could serve one group as it stands, best uptime first. */
export function screenBids({ world, body }: RouteContext) {
  const { engine } = world;
  const group = groupOfScreening(check(screeningBody, body));
  const able = engine.screen([group])[0]?.able ?? [];
  return {
    providers: able
      .map(({ provider }) => provider)
      .sort((a, b) => b.uptime.d30 - a.uptime.d30)
      .map((provider) => ({
        owner: provider.address,
        hostUri: provider.hostUri,
        isAudited: provider.auditors.length > 0,
        createdAt: null,
        location: provider.region.name,
        organization: provider.organization,
        incidents: [],
      })),
  };
}
