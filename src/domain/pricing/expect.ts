/** What a group is expected to cost before anybody has bid for it. */
import { perBlockFromHour, perBlockFromMonth } from '#domain/chain/prices.ts';
import type { Amount } from '#domain/money/decimal.ts';
import { compareAmounts, dec, plain, sum } from '#domain/money/decimal.ts';
import { coinsToUsd, type AktUsd } from '#domain/money/usd.ts';
import type { GroupSummary, ResourceUnit } from '#domain/sdl/types.ts';
import { mergeCoins, usdCoins } from './coins.ts';
import type { Expectation, GpuOffer, PriceSource, SeenPrice } from './facts.ts';
import { gpuRange } from './gpu-market.ts';
import { maximumOf } from './maximum.ts';
import { listPrice } from './price-list.ts';
import { bidsRange } from './seen.ts';

/** `gpus` null where the server tells no GPU prices; `seen` for groups of this shape. */
export type MarketFacts = {
  gpus: readonly GpuOffer[] | null;
  seen: readonly SeenPrice[];
  aktUsd: AktUsd;
};

/** Dollars per block, before what the SDL pays is looked at. */
type Estimate = { low: Amount; high: Amount; sources: PriceSource[] };

function estimateUnit(unit: ResourceUnit, gpus: MarketFacts['gpus']): Estimate | null {
  const rest = listPrice(unit);
  const each = unit.gpu.units > 0 ? gpuRange(unit, gpus ?? []) : null;
  if (rest === null || (unit.gpu.units > 0 && each === null)) return null;
  const units = dec(unit.gpu.units);
  const total = (monthly: Amount, hourly: Amount): Amount => {
    const one = dec(perBlockFromMonth(monthly)).plus(dec(perBlockFromHour(hourly)).times(units));
    return plain(one.times(dec(unit.count)));
  };
  const list: PriceSource = { kind: 'price-list' };
  return {
    low: total(rest.low, each?.low ?? '0'),
    high: total(rest.high, each?.high ?? '0'),
    sources: each
      ? [{ kind: 'gpu-market', kinds: each.kinds, lowHour: each.low, highHour: each.high }, list]
      : [list],
  };
}

function estimateGroup(units: readonly ResourceUnit[], gpus: MarketFacts['gpus']): Estimate | null {
  const parts = units.map((unit) => estimateUnit(unit, gpus));
  const known = parts.filter((part) => part !== null);
  if (known.length === 0 || known.length < parts.length) return null;
  return {
    low: plain(sum(known.map(({ low }) => low))),
    high: plain(sum(known.map(({ high }) => high))),
    sources: mergeSources(known.flatMap(({ sources }) => sources)),
  };
}

/** One source of each kind; figures of several are spanned. */
export function mergeSources(sources: readonly PriceSource[]): PriceSource[] {
  const merged: PriceSource[] = [];
  for (const source of sources) {
    const at = merged.findIndex(({ kind }) => kind === source.kind);
    const before = merged[at];
    if (!before) merged.push(source);
    else merged[at] = span(before, source);
  }
  return merged;
}

function span(a: PriceSource, b: PriceSource): PriceSource {
  if (a.kind === 'bids' && b.kind === 'bids') {
    return { ...a, bids: a.bids + b.bids, newestAt: Math.max(a.newestAt, b.newestAt) };
  }
  if (a.kind === 'gpu-market' && b.kind === 'gpu-market') {
    return {
      ...a,
      kinds: Math.max(a.kinds, b.kinds),
      lowHour: compareAmounts(a.lowHour, b.lowHour) <= 0 ? a.lowHour : b.lowHour,
      highHour: compareAmounts(a.highHour, b.highHour) >= 0 ? a.highHour : b.highHour,
    };
  }
  return a;
}

/**
 * The range that bids for a group should lie in: what this browser has seen providers ask for such a
 * group, else GPUs at the market's prices and the rest by the list that provider software ships
 * with. Nobody can bid above the SDL's own maximum, so that bounds it, and is all there is where the
 * market is not known.
 */
export function expectedPrice(
  group: Pick<GroupSummary, 'resources'>,
  { gpus, seen, aktUsd }: MarketFacts,
): Expectation {
  const maximum = maximumOf(group);
  const estimate = bidsRange(seen, aktUsd) ?? estimateGroup(group.resources, gpus);
  const most = maximum && coinsToUsd(maximum, aktUsd);
  const bound: Expectation = {
    low: null,
    high: maximum ?? [],
    sources: maximum ? [{ kind: 'sdl-maximum' }] : [],
    capped: false,
    under: null,
  };
  if (!estimate) return bound;
  const { low, high, sources } = estimate;
  if (most !== null && compareAmounts(most, low) < 0) {
    return { ...bound, under: { maximum: most, low, high } };
  }
  const capped = most !== null && compareAmounts(most, high) < 0;
  return {
    low: usdCoins(low),
    high: usdCoins(capped ? most : high),
    sources,
    capped,
    under: null,
  };
}

/** All groups together: the sums of their bounds. Low is not known as soon as one group's is not. */
export function totalExpectation(groups: readonly Expectation[]): Expectation {
  const lows = groups.map(({ low }) => low);
  const known = lows.filter((low) => low !== null);
  return {
    low: known.length === lows.length ? mergeCoins(known.flat()) : null,
    high: groups.some(({ high }) => high.length === 0)
      ? []
      : mergeCoins(groups.flatMap(({ high }) => high)),
    sources: mergeSources(groups.flatMap(({ sources }) => sources)),
    capped: groups.some(({ capped }) => capped),
    under: null,
  };
}
