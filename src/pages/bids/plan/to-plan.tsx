import type { Bid } from '#api/contract/bids.ts';
import { Price } from '#components/money/price.tsx';
import { planTotal, type GroupChoice } from '#domain/bids/plan.ts';
import { planBids } from './plan-bids.ts';

/** Leads to the plan where it stands below the groups, and says how far it is. */
export function ToPlan({ choices }: { choices: readonly GroupChoice<Bid>[] }) {
  const bids = planBids(choices);
  return (
    <a href="#plan" className="bids-to-plan">
      <span>
        Plan: {bids.length} of {choices.length} chosen ↓
      </span>
      {bids.length > 0 ? <Price perBlock={planTotal(bids)} per="hour" focusable={false} /> : null}
    </a>
  );
}
