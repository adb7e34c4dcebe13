import type { Bid } from '#api/contract/bids.ts';
import type { Provider } from '#api/contract/providers.ts';
import { Price } from '#components/money/price.tsx';
import { holdsAkt, useMoneyTerms } from '#components/money/use-money-terms.ts';
import { providerTitle } from '#components/provider/provider-text.ts';
import { isLiveBid } from '#domain/bids/facts.ts';
import type { GroupChoice } from '#domain/bids/plan.ts';
import { groupTitle, type LaunchGroup } from '#pages/bids/launch/launch-groups.ts';
import type { OnChoose } from '#pages/bids/groups/bid-table-row.tsx';
import { Button } from '#ui/button.tsx';
import { planBid } from './plan-bids.ts';
import { lapsed, type Lapsed } from './next-best.ts';

type PlanGroupProps = {
  group: LaunchGroup;
  choice: GroupChoice<Bid>;
  providers: ReadonlyMap<string, Provider> | null;
  locked: string | null;
  onChoose: OnChoose;
};

type NameOf = (bid: Bid) => string;

function LapsedChoice({
  lapse: { why, instead },
  repriced,
  nameOf,
  ...props
}: Pick<PlanGroupProps, 'group' | 'locked' | 'onChoose'> & {
  lapse: Lapsed;
  repriced: boolean;
  nameOf: NameOf;
}) {
  return (
    <div role="alert" className="mt-1 grid justify-items-start gap-1.5">
      <p className="text-warn">{why}</p>
      {instead ? (
        <Button
          size="sm"
          disabledReason={props.locked}
          onClick={() => props.onChoose(props.group.gseq, instead)}
        >
          {repriced ? 'Agree to the new price' : `Take ${nameOf(instead)} instead`}
        </Button>
      ) : (
        <p className="text-fg-3">Nobody else has an open bid.</p>
      )}
    </div>
  );
}

/** What is chosen for one group, at what price; where that no longer holds, why and what instead. */
export function PlanGroup({ group, choice, providers, locked, onChoose }: PlanGroupProps) {
  const { aktUsd } = useMoneyTerms(holdsAkt(group.bids.map(({ bid }) => bid.price)));
  const lapse = lapsed(choice, group.bids, aktUsd);
  const bid = 'bid' in choice ? choice.bid : null;
  const priced = choice.kind === 'repriced' ? choice.bid : planBid(choice);
  const nameOf: NameOf = ({ bid: { id } }) =>
    providerTitle(id.provider, providers?.get(id.provider) ?? null);
  const open = group.bids.filter(isLiveBid).length;
  return (
    <li className="border-t border-line py-2.5">
      <div className="flex flex-wrap justify-between gap-x-3">
        <span className="min-w-0 text-fg-3 wrap-anywhere">{groupTitle(group)}</span>
        {priced ? (
          <span className="font-semibold">
            <Price perBlock={[priced.bid.price]} per="hour" />
          </span>
        ) : null}
      </div>
      {bid ? (
        <div className={planBid(choice) ? 'wrap-anywhere' : 'text-fg-3 line-through wrap-anywhere'}>
          {nameOf(bid)}
        </div>
      ) : null}
      {choice.kind === 'none' ? (
        <div className="text-fg-2">{open > 0 ? 'nothing chosen yet' : 'no open bid yet'}</div>
      ) : null}
      {lapse ? (
        <LapsedChoice
          lapse={lapse}
          repriced={choice.kind === 'repriced'}
          {...{ group, locked, onChoose, nameOf }}
        />
      ) : null}
    </li>
  );
}
