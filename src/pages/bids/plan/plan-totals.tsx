import type { Bid } from '#api/contract/bids.ts';
import { Money } from '#components/money/money.tsx';
import { Price } from '#components/money/price.tsx';
import { holdsAkt, useMoneyTerms } from '#components/money/use-money-terms.ts';
import { planTotal, type GroupChoice } from '#domain/bids/plan.ts';
import { formatDuration } from '#domain/chain/duration.ts';
import { secondsForDeposit } from '#domain/escrow/deposit.ts';
import { runwayLevel, type RunwayLevel } from '#domain/escrow/runway.ts';
import type { Coin } from '#domain/money/denom.ts';
import { coinsToUsd } from '#domain/money/usd.ts';
import type { JournalEntry } from '#store/journal-schema.ts';
import { KeyValue } from '#ui/data/key-value.tsx';
import { planBids } from './plan-bids.ts';
import { topUpChoice, topUpWords } from './top-up-choice.ts';

type PlanTotalsProps = {
  choices: readonly GroupChoice<Bid>[];
  /** What is in escrow, in micro-units. */
  escrow: readonly Coin[];
  writes: readonly JournalEntry[];
};

const TONE: Record<RunwayLevel, string> = { critical: 'text-bad', low: 'text-warn', fine: '' };

/** How long what is in escrow lasts at a price per block; a dash where that cannot be told. */
function Lasts({ escrow, total }: { escrow: readonly Coin[]; total: readonly Coin[] }) {
  const { aktUsd } = useMoneyTerms(holdsAkt([...escrow, ...total]));
  const rateUsd = coinsToUsd(total, aktUsd);
  const usd = coinsToUsd(escrow, aktUsd);
  if (rateUsd === null || usd === null) return <>–</>;
  const seconds = secondsForDeposit(usd, { rateUsd, shortfallUsd: '0' });
  if (seconds === null) return <>for good</>;
  return <span className={TONE[runwayLevel(seconds)]}>{formatDuration(seconds)}</span>;
}

/** What the plan costs, how long the escrow lasts at that, and what happens then. */
export function PlanTotals({ choices, escrow, writes }: PlanTotalsProps) {
  const bids = planBids(choices);
  const total = planTotal(bids);
  const topUp = topUpWords(topUpChoice(writes));
  const chosen = bids.length > 0;
  const part = chosen && bids.length < choices.length ? ' so far' : '';
  return (
    <div className="border-t border-line py-2.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">Total{part}</span>
        <span className="text-md font-semibold">
          {chosen ? <Price perBlock={total} per="hour" /> : '–'}
        </span>
      </div>
      <KeyValue
        className="mt-1"
        pairs={[
          { label: 'a month', value: chosen ? <Price perBlock={total} per="month" /> : '–' },
          {
            key: 'lasts',
            label: (
              <>
                <Money coins={escrow} figure="balance" formula="what is in escrow now" /> escrow
                lasts
              </>
            ),
            value: chosen ? <Lasts escrow={escrow} total={total} /> : '–',
          },
          { label: 'Auto top-up', value: topUp.value },
        ]}
      />
      <p className="ui-hint">{topUp.hint}</p>
    </div>
  );
}
