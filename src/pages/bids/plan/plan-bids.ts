import type { Bid } from '#api/contract/bids.ts';
import { isLeased } from '#domain/bids/facts.ts';
import type { GroupChoice } from '#domain/bids/plan.ts';

/** The bid that a group's choice stands for: open at the price chosen, or leased by now; else null. */
export function planBid(choice: GroupChoice<Bid>): Bid | null {
  if (choice.kind === 'chosen') return choice.bid;
  return choice.kind === 'taken' && isLeased(choice.bid) ? choice.bid : null;
}

/** The bids of a plan, as far as its choices hold. */
export const planBids = (choices: readonly GroupChoice<Bid>[]): Bid[] =>
  choices.flatMap((choice) => planBid(choice) ?? []);
