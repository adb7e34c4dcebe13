import type { Bid } from '#api/contract/bids.ts';
import { bidKey, isLeased, isLiveBid } from '#domain/bids/facts.ts';
import { describeGpu, offeredGpus } from '#domain/bids/gpu.ts';
import { offerTotals } from '#domain/bids/offer.ts';
import { bidPrice, deltaRatio, formatDelta, type BidPrice } from '#domain/bids/price.ts';
import { rankBids } from '#domain/bids/rank.ts';
import { perHour, perMonth } from '#domain/chain/prices.ts';
import { formatBytes, formatCpu } from '#domain/deployment/resource-words.ts';
import { formatCoins, type MoneyTerms } from '#domain/money/coins-text.ts';
import { formatPriceColumn } from '#domain/money/currency.ts';
import type { FigureStyle } from '#domain/money/format.ts';

/** A bid as its row shows it. Texts of prices are exact enough to tell any two of them apart. */
export type BidRow = {
  key: string;
  bid: Bid;
  /** It can be taken. */
  live: boolean;
  /** It is neither open nor leased. */
  over: boolean;
  hourly: string;
  monthly: string;
  /** Null without GPUs, or where the denom has no dollar figure. */
  gpuHourly: string | null;
  /** Against the cheapest live bid; null for bids that are over and prices without a dollar figure. */
  delta: string | null;
  gpus: string[];
  /** CPU, memory and storage in words. */
  sizes: string[];
};

type Priced = { bid: Bid; live: boolean; price: BidPrice };

/** Prices of one column as texts; null where the bid has no such price in dollars. */
function column(
  priced: readonly Priced[],
  style: FigureStyle,
  pick: (price: BidPrice) => string | null,
  terms: MoneyTerms,
): (string | null)[] {
  const figures = priced.map(({ price }) => pick(price));
  const known = figures.filter((figure) => figure !== null);
  const texts = formatPriceColumn(known, { style, ...terms }).values();
  return figures.map((figure) => (figure === null ? null : (texts.next().value ?? null)));
}

/** A price without a dollar figure: the chain's own amount. */
const rawPrice = ({ bid }: Bid, per: (amount: string) => string, terms: MoneyTerms): string =>
  formatCoins([{ denom: bid.price.denom, amount: per(bid.price.amount) }], 'hourly', terms);

function sizesOf(bid: Bid): string[] {
  const { cpuMilli, memoryBytes, storageBytes } = offerTotals(bid);
  return [formatCpu(cpuMilli), formatBytes(memoryBytes), `${formatBytes(storageBytes)} disk`];
}

function deltaOf({ live, price }: Priced, cheapest: BidPrice | null): string | null {
  if (!live || price.perBlock === null || !cheapest?.perBlock) return null;
  const ratio = deltaRatio(price.perBlock, cheapest.perBlock);
  return ratio === null ? null : formatDelta(ratio);
}

/** The rows of a group: bids that can still be taken, cheapest first, then those that are over. */
export function bidRows(bids: readonly Bid[], terms: MoneyTerms): BidRow[] {
  const ranked = rankBids(bids, terms.aktUsd);
  const ordered = [...ranked.filter(isLiveBid), ...ranked.filter((bid) => !isLiveBid(bid))];
  const priced = ordered.map((bid) => ({
    bid,
    live: isLiveBid(bid),
    price: bidPrice(bid, terms.aktUsd),
  }));
  const cheapest = priced[0]?.live ? priced[0].price : null;
  const hours = column(priced, 'hourly', ({ perHour }) => perHour, terms);
  const months = column(priced, 'monthly', ({ perMonth }) => perMonth, terms);
  const gpuHours = column(priced, 'hourly', ({ perGpuHour }) => perGpuHour, terms);
  return priced.map((one, i) => ({
    key: bidKey(one.bid),
    bid: one.bid,
    live: one.live,
    over: !one.live && !isLeased(one.bid),
    hourly: hours[i] ?? rawPrice(one.bid, perHour, terms),
    monthly: months[i] ?? rawPrice(one.bid, perMonth, terms),
    gpuHourly: gpuHours[i] ?? null,
    delta: deltaOf(one, cheapest),
    gpus: offeredGpus(one.bid).map(describeGpu),
    sizes: sizesOf(one.bid),
  }));
}
