/** Bids in order. */
import { dec } from '#domain/money/decimal.ts';
import { microToUsd, type AktUsd } from '#domain/money/usd.ts';
import { isLiveBid, type BidRecord } from './facts.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** A bid with what it is compared by, made once and not at each comparison. */
const keyed = (record: BidRecord, aktUsd: AktUsd) => {
  const { price, id } = record.bid;
  const usd = microToUsd(price.amount, price.denom, aktUsd);
  return {
    record,
    usd: usd === null ? null : dec(usd),
    amount: dec(price.amount),
    denom: price.denom,
    provider: id.provider,
  };
};

type Keyed = ReturnType<typeof keyed>;

function byPrice(a: Keyed, b: Keyed): number {
  if (a.usd && b.usd) return a.usd.cmp(b.usd);
  if (a.usd || b.usd) return a.usd ? -1 : 1;
  return byText(a.denom, b.denom) || a.amount.cmp(b.amount);
}

/**
 * By exact price per block in dollars, cheapest first; equal prices by provider address, so that a
 * poll never reorders them. Prices without a dollar figure come last, by denom and amount.
 */
export const rankBids = <Bid extends BidRecord>(bids: readonly Bid[], aktUsd: AktUsd): Bid[] =>
  bids
    .map((record) => ({ ...keyed(record, aktUsd), record }))
    .sort((a, b) => byPrice(a, b) || byText(a.provider, b.provider))
    .map(({ record }) => record);

/** The cheapest bid that can still be accepted. */
export const cheapestBid = <Bid extends BidRecord>(
  bids: readonly Bid[],
  aktUsd: AktUsd,
): Bid | null => rankBids(bids.filter(isLiveBid), aktUsd)[0] ?? null;

export type BidGroup<Bid extends BidRecord = BidRecord> = { gseq: number; bids: Bid[] };

/** Bids by group, groups in order, bids in the order given. `gseqs` names groups that must appear although nobody bid. */
export function groupBids<Bid extends BidRecord>(
  bids: readonly Bid[],
  gseqs: readonly number[] = [],
): BidGroup<Bid>[] {
  const groups = new Map<number, Bid[]>(gseqs.map((gseq) => [gseq, []]));
  for (const record of bids) {
    const { gseq } = record.bid.id;
    const group = groups.get(gseq);
    if (group) group.push(record);
    else groups.set(gseq, [record]);
  }
  return [...groups].map(([gseq, bids]) => ({ gseq, bids })).sort((a, b) => a.gseq - b.gseq);
}

/** The same with only the bids that can still be accepted. */
export const liveBidsByGroup = <Bid extends BidRecord>(
  bids: readonly Bid[],
  gseqs: readonly number[] = [],
): BidGroup<Bid>[] => groupBids(bids.filter(isLiveBid), gseqs);
