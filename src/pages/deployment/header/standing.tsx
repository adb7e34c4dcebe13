import { useHeightClock } from '#api/queries/height.ts';
import { useLabel } from '#components/deployment/own-records.ts';
import { Price } from '#components/money/price.tsx';
import { RunwayText } from '#components/runway/runway.tsx';
import { runwayState } from '#components/runway/runway-words.ts';
import { useEscrowNow } from '#components/runway/use-escrow-now.ts';
import { HealthStatus } from '#components/state/health-status.tsx';
import type { Health } from '#domain/deployment/health.ts';
import { coinsOf } from '#domain/escrow/totals.ts';
import type { Known } from '#pages/deployment/use-reading.ts';
import { CopyButton } from '#ui/data/copy-button.tsx';
import { Pill } from '#ui/feedback/badge.tsx';
import { Rename } from './rename.tsx';

function RunwayPill({ known }: { known: Known }) {
  const { view, at, nowMs } = useEscrowNow(known.deployment, useHeightClock());
  const state = runwayState(view, at, nowMs);
  if (state.kind === 'idle') return null;
  return (
    <Pill>
      <span className="sr-only">Runway</span>
      <RunwayText state={state} className="font-semibold" />
      <span aria-hidden="true">·</span>
      <Price perBlock={coinsOf(view, 'rate')} per="hour" />
    </Pill>
  );
}

type StandingProps = { known: Known; health: Health; closing: boolean };

/** Beside the heading: how it is, how long it lasts, what it costs. */
export function Standing({ known, health, closing }: StandingProps) {
  const label = useLabel(known.dseq);
  return (
    <>
      <span className="inline-flex">
        <CopyButton text={known.dseq} what="dseq" />
        <Rename dseq={known.dseq} label={label} />
      </span>
      <span className="inline-flex flex-wrap gap-2">
        {closing ? <Pill tone="warn">closing…</Pill> : null}
        <Pill>
          <HealthStatus health={health} />
        </Pill>
        <RunwayPill known={known} />
      </span>
    </>
  );
}
