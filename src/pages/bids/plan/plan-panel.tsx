import type { Provider } from '#api/contract/providers.ts';
import { AcceptSection } from '#pages/bids/accept/accept-section.tsx';
import type { Accept } from '#pages/bids/accept/use-accept.ts';
import type { OnChoose } from '#pages/bids/groups/bid-table-row.tsx';
import type { Launch } from '#pages/bids/launch/use-launch.ts';
import type { Coin } from '#domain/money/denom.ts';
import { isLiveBid } from '#domain/bids/facts.ts';
import { Button } from '#ui/button.tsx';
import { Panel } from '#ui/page.tsx';
import { PlanGroup } from './plan-group.tsx';
import { PlanTotals } from './plan-totals.tsx';

type PlanPanelProps = {
  launch: Launch;
  accept: Accept;
  escrow: readonly Coin[];
  providers: ReadonlyMap<string, Provider> | null;
  /** Why nothing can be chosen now; null where it can. */
  locked: string | null;
  /** Why the bids cannot be accepted now; null where they can. */
  obstacle: string | null;
  onChoose: OnChoose;
  onChooseCheapest: () => void;
};

/** The chosen bid of each group, what that costs together, and the way on. */
export function PlanPanel(props: PlanPanelProps) {
  const { launch, accept, escrow, providers, locked, obstacle, onChoose, onChooseCheapest } = props;
  const { groups, choices, own } = launch;
  const anyOpen = groups.some(({ bids }) => bids.some(isLiveBid));
  return (
    <div id="plan" className="bids-plan">
      <Panel title="Your plan">
        <Button
          size="sm"
          className="mb-2.5"
          disabledReason={locked ?? (anyOpen ? null : 'There is no open bid yet.')}
          onClick={onChooseCheapest}
        >
          Choose cheapest for all
        </Button>
        <ul aria-label="Chosen bids">
          {groups.map((group, i) => {
            const choice = choices[i];
            return choice ? (
              <PlanGroup key={group.gseq} {...{ group, choice, providers, locked, onChoose }} />
            ) : null;
          })}
        </ul>
        <PlanTotals choices={choices} escrow={escrow} writes={own.writes} />
        <AcceptSection launch={launch} accept={accept} obstacle={obstacle} />
      </Panel>
    </div>
  );
}
