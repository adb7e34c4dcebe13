import { useHeightClock } from '#api/queries/height.ts';
import { Money } from '#components/money/money.tsx';
import { Price } from '#components/money/price.tsx';
import { EscrowBalance, RunwayEnd, RunwayText } from '#components/runway/runway.tsx';
import { RunwayBar } from '#components/runway/runway-bar.tsx';
import { runwayState } from '#components/runway/runway-words.ts';
import { useEscrowNow, type EscrowNow } from '#components/runway/use-escrow-now.ts';
import { wholeHeight } from '#domain/chain/height.ts';
import { coinsOf } from '#domain/escrow/totals.ts';
import { compareAmounts } from '#domain/money/decimal.ts';
import { group } from '#domain/money/figure.ts';
import type { Known } from '#pages/deployment/use-reading.ts';
import { KeyValue } from '#ui/data/key-value.tsx';
import { Panel } from '#ui/page.tsx';
import { MoneyTrouble } from './money-trouble.tsx';

/** From which block to which the balance was worked out. */
function basisOf({ view, at }: EscrowNow, settledAt: string, spending: boolean): string {
  const settled = settledAt === '0' ? 'not settled yet' : `settled at block ${group(settledAt)}`;
  if (!spending) return settled;
  if (view.asOf === 'settlement' || !at) {
    return `${settled}; the block height now is not known, so this is the balance of then`;
  }
  const height = wholeHeight(at.height);
  // Blocks are told by an index that may lag behind the chain's own settlement.
  const now = compareAmounts(height, settledAt) < 0 ? settledAt : height;
  return `${settled}, now at ${at.estimated ? 'about ' : ''}block ${group(now)}${at.estimated ? ' (estimated)' : ''}`;
}

function Runway({ now }: { now: EscrowNow }) {
  const state = runwayState(now.view, now.at, now.nowMs);
  return (
    <>
      <RunwayText state={state} className="font-semibold" />
      {state.kind === 'running' ? (
        <div className="text-sm">
          <RunwayEnd state={state} />
        </div>
      ) : null}
    </>
  );
}

/** What is in escrow now, what it costs, how long it lasts. Ticks once a second. */
export function EscrowPanel({ known }: { known: Known }) {
  const { state } = known.deployment.escrow_account;
  const now = useEscrowNow(known.deployment, useHeightClock());
  const { view } = now;
  const runway = runwayState(view, now.at, now.nowMs);
  const perBlock = coinsOf(view, 'rate');
  const spending = runway.kind !== 'idle';
  const active = known.deployment.deployment.state === 'active';
  return (
    <Panel title="Escrow" meta={state.state}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="text-fg-3">In escrow now</span>
        <span className="text-xl font-semibold">
          <EscrowBalance now={now} />
        </span>
      </div>
      {runway.kind === 'running' ? (
        <RunwayBar seconds={runway.seconds} className="mt-1.5 mb-1" />
      ) : null}
      <p className="mb-2.5 text-xs text-fg-3">{basisOf(now, state.settled_at, spending)}</p>
      <KeyValue
        pairs={[
          ...(active ? [{ label: 'Lasts', value: <Runway now={now} /> }] : []),
          ...(spending
            ? [
                { label: 'Cost', value: <Price perBlock={perBlock} per="hour" /> },
                { label: 'Cost a month', value: <Price perBlock={perBlock} per="month" /> },
              ]
            : []),
          {
            label: 'Spent in all',
            value: (
              <Money
                coins={coinsOf(view, 'spent')}
                figure="balance"
                formula="transferred to providers + what ran up since settlement"
              />
            ),
          },
        ]}
      />
      <MoneyTrouble known={known} view={view} />
    </Panel>
  );
}
