import * as v from 'valibot';
import { endpoint } from './endpoint.ts';
import { amount, countOr, countOrNull, list, open, text, textOr } from './primitives.ts';

const amountOrNull = v.nullish(amount, null);
const availability = v.nullish(open({ total: countOr(0), available: countOr(0) }), () => ({
  total: 0,
  available: 0,
}));

/** The market of AKT in dollars. */
export const readMarketData = endpoint(
  'readMarketData',
  open({
    price: amount,
    volume: amountOrNull,
    marketCap: amountOrNull,
    marketCapRank: countOrNull,
    priceChange24h: amountOrNull,
    priceChangePercentage24: countOrNull,
  }),
);

/** Dollars an hour for one GPU; null where nobody offers the model. */
const gpuPrice = v.nullish(
  open({
    currency: textOr('USD'),
    min: amount,
    max: amount,
    avg: amount,
    weightedAverage: amount,
    med: amount,
  }),
  null,
);

export const readGpuPrices = endpoint(
  'readGpuPrices',
  open({
    availability,
    models: list(
      open({
        vendor: text,
        model: text,
        ram: textOr(''),
        interface: textOr(''),
        availability,
        providerAvailability: availability,
        price: gpuPrice,
      }),
    ),
  }),
);

export type MarketData = v.InferOutput<typeof readMarketData.reply>;
export type GpuPrices = v.InferOutput<typeof readGpuPrices.reply>;
