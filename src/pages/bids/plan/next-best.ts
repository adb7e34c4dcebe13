import type { Bid } from '#api/contract/bids.ts';
import type { GroupChoice } from '#domain/bids/plan.ts';
import { cheapestBid } from '#domain/bids/rank.ts';
import type { AktUsd } from '#domain/money/usd.ts';
import { planBid } from './plan-bids.ts';

const GONE: Record<'repriced' | 'taken' | 'withdrawn' | 'gone', string> = {
  repriced: 'Its price has changed since you chose it.',
  taken: 'The order went to another bid.',
  withdrawn: 'Its provider withdrew the bid.',
  gone: 'The bid is no longer listed.',
};

/** What happened to a choice that no longer holds, and the bid to take instead, if there is one. */
export type Lapsed = { why: string; instead: Bid | null };

/** Null for a choice that holds, and where nothing was chosen. A new price is offered as it is now. */
export function lapsed(
  choice: GroupChoice<Bid>,
  bids: readonly Bid[],
  aktUsd: AktUsd,
): Lapsed | null {
  if (choice.kind === 'none' || choice.kind === 'chosen' || planBid(choice)) return null;
  const instead = choice.kind === 'repriced' ? choice.bid : cheapestBid(bids, aktUsd);
  return { why: GONE[choice.kind], instead };
}
