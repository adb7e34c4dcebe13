import type { HeightClock } from '#domain/chain/height.ts';
import type { RunwayLevel } from '#domain/escrow/runway.ts';
import type { DeploymentMoney } from '#domain/escrow/facts.ts';
import { coinsOf } from '#domain/escrow/totals.ts';
import { Money } from '#components/money/money.tsx';
import { Moment } from '#components/time/moment.tsx';
import { cx } from '#ui/cx.ts';
import { Tooltip } from '#ui/overlay/tooltip.tsx';
import { RunwayBar } from './runway-bar.tsx';
import { RUNWAY_WORDS, runwayState, type RunwayState } from './runway-words.ts';
import { useEscrowNow, type EscrowNow } from './use-escrow-now.ts';

const TEXT: Record<RunwayLevel, string> = { critical: 'text-bad', low: 'text-warn', fine: '' };

/** How long a runway is, short for the eye and in words for a screen reader. */
export function RunwayText({ state, className }: { state: RunwayState; className?: string }) {
  if (state.kind !== 'running') {
    const tone = state.kind === 'empty' ? 'text-bad' : 'text-fg-3';
    return <span className={cx(tone, className)}>{RUNWAY_WORDS[state.kind].short}</span>;
  }
  return (
    <span className={cx('tabular-nums whitespace-nowrap', TEXT[state.level], className)}>
      <span aria-hidden="true">{state.short}</span>
      <span className="sr-only">{state.spoken} left</span>
    </span>
  );
}

/** Until when a runway reaches, with a mark where the height is only estimated; else what there is to add. */
export function RunwayEnd({
  state,
  focusable = true,
}: {
  state: RunwayState;
  focusable?: boolean;
}) {
  if (state.kind !== 'running') {
    return <span className="text-fg-3">{RUNWAY_WORDS[state.kind].detail}</span>;
  }
  if (state.endMs === null) return null;
  return (
    <span className="text-fg-3">
      until{' '}
      {state.estimated ? (
        <>
          <Tooltip
            focusable={focusable}
            content="An estimate: the API tells no block height. It was worked out from when deployments were created."
          >
            about
          </Tooltip>{' '}
        </>
      ) : null}
      <Moment ms={state.endMs} focusable={focusable} />
    </span>
  );
}

/** How a balance was worked out. */
const formulaOf = ({ view, at }: EscrowNow): string =>
  view.asOf === 'settlement'
    ? 'as of the last settlement: the block height is not known'
    : `funds − price × blocks since settlement${at?.estimated ? ', at an estimated height' : ''}`;

/** Escrow now: the balance, alone. */
export function EscrowBalance({ now, focusable = true }: { now: EscrowNow; focusable?: boolean }) {
  const coins = coinsOf(now.view, 'balance');
  return <Money coins={coins} figure="balance" formula={formulaOf(now)} focusable={focusable} />;
}

type EscrowCellProps = {
  deployment: DeploymentMoney;
  clock: HeightClock | null;
  /** False inside a row that is focused as a whole. */
  focusable?: boolean;
};

/** Balance, runway, bar and date in little room: the cell of a table. Ticks once a second. */
export function EscrowCell({ deployment, clock, focusable = true }: EscrowCellProps) {
  const now = useEscrowNow(deployment, clock);
  const state = runwayState(now.view, now.at, now.nowMs);
  return (
    <div className="min-w-36">
      <span className="font-semibold">
        <EscrowBalance now={now} focusable={focusable} />
      </span>{' '}
      · <RunwayText state={state} />
      {state.kind === 'running' ? (
        <RunwayBar seconds={state.seconds} className="my-1 max-w-40" />
      ) : null}
      <div className="text-sm">
        <RunwayEnd state={state} focusable={focusable} />
      </div>
    </div>
  );
}
