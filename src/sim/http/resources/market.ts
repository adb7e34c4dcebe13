import { pick } from '#sim/engine/random.ts';
import { check } from '#sim/http/read-json.ts';
import type { RouteContext } from '#sim/http/route.ts';
import type { GpuPrice } from '#sim/market/gpu-prices.ts';
import { groupOfScreening, screeningBody } from './screening-request.ts';

const DAY_MS = 86_400_000;

/** AKT in dollars: a slow wander under a dollar that follows from the day. */
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

/** Dollars an hour as JSON numbers; null where nobody has one free. */
function priceShape({ price, units }: GpuPrice) {
  if (units.available === 0) return null;
  const usd = Object.entries(price).map(([name, text]) => [name, Number(text)]);
  return { currency: 'USD', ...Object.fromEntries(usd) };
}

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);

/** What GPUs cost and how many are free, by model. */
export function readGpuPrices({ world }: RouteContext) {
  const prices = world.engine.gpuPrices();
  return {
    availability: {
      total: sum(prices.map(({ units }) => units.total)),
      available: sum(prices.map(({ units }) => units.available)),
    },
    models: prices.map((one) => ({
      vendor: one.vendor,
      model: one.model,
      ram: one.ram,
      interface: one.interface,
      availability: one.units,
      providerAvailability: one.providers,
      price: priceShape(one),
    })),
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
