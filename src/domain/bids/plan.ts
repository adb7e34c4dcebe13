/** One bid for each group: what it costs together, and whether it can still be accepted. */
import { dec, plain } from '#domain/money/decimal.ts';
import type { Coin } from '#domain/money/denom.ts';
import { isLiveBid, type BidRecord } from './facts.ts';

/** The price per block of all bids together, for each denom, in order of appearance. */
export function planTotal(bids: readonly BidRecord[]): Coin[] {
  const totals = new Map<string, string>();
  for (const { bid } of bids) {
    const { denom, amount } = bid.price;
    totals.set(denom, plain(dec(totals.get(denom) ?? '0').plus(dec(amount))));
  }
  return [...totals].map(([denom, amount]) => ({ denom, amount }));
}

/** What was chosen for a group, with the price that was on screen then where it was kept. */
export type Choice = { oseq: number; provider: string; price?: Coin | null };

/** `taken`: somebody else, or another lease of this deployment, has the order. `withdrawn`: its provider closed it. `gone`: no longer listed. */
export type GroupChoice<Bid extends BidRecord = BidRecord> =
  | { gseq: number; kind: 'chosen'; bid: Bid }
  | { gseq: number; kind: 'repriced'; bid: Bid; before: Coin }
  | { gseq: number; kind: 'taken' | 'withdrawn'; bid: Bid }
  | { gseq: number; kind: 'gone' | 'none' };

const samePrice = (a: Coin, b: Coin): boolean =>
  a.denom === b.denom && dec(a.amount).eq(dec(b.amount));

function check<Bid extends BidRecord>(
  gseq: number,
  choice: Choice | undefined,
  bids: readonly Bid[],
): GroupChoice<Bid> {
  if (!choice) return { gseq, kind: 'none' };
  const { oseq, provider, price: before } = choice;
  const bid = bids.find(
    ({ bid: { id } }) => id.gseq === gseq && id.oseq === oseq && id.provider === provider,
  );
  if (!bid) return { gseq, kind: 'gone' };
  if (!isLiveBid(bid))
    return { gseq, kind: bid.bid.state === 'closed' ? 'withdrawn' : 'taken', bid };
  return before && !samePrice(bid.bid.price, before)
    ? { gseq, kind: 'repriced', bid, before }
    : { gseq, kind: 'chosen', bid };
}

/** Holds what was chosen for each group, by gseq, against the bids as they are now. */
export const checkSelection = <Bid extends BidRecord>(
  gseqs: readonly number[],
  choices: Readonly<Record<string, Choice>>,
  bids: readonly Bid[],
): GroupChoice<Bid>[] => gseqs.map((gseq) => check(gseq, choices[gseq], bids));

/** The bids to accept, or null as long as a group has none that is open at the price chosen. */
export function acceptable<Bid extends BidRecord>(
  choices: readonly GroupChoice<Bid>[],
): Bid[] | null {
  const bids = choices.flatMap((choice) => (choice.kind === 'chosen' ? [choice.bid] : []));
  return choices.length > 0 && bids.length === choices.length ? bids : null;
}
