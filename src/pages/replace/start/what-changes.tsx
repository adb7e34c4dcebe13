import { useHeightClock } from '#api/queries/height.ts';
import { Price } from '#components/money/price.tsx';
import { useEscrowNow } from '#components/runway/use-escrow-now.ts';
import { liveLeases } from '#domain/deployment/facts.ts';
import { coinsOf } from '#domain/escrow/totals.ts';
import type { Old, Replacing } from '#pages/replace/replacing.ts';
import { Panel } from '#ui/page.tsx';

const SLOW_MS = 10_000;

function OldCosts({ deployment }: Old) {
  const { view } = useEscrowNow(deployment, useHeightClock(), SLOW_MS);
  if (liveLeases(deployment).length === 0) return 'nothing, as it has no lease';
  return <Price perBlock={coinsOf(view, 'rate')} per="hour" />;
}

/** What an operator should know before beginning. */
export function WhatChanges({ replacing: { old, state } }: { replacing: Replacing }) {
  const again = state !== 'active';
  return (
    <Panel title="What to know">
      <ul className="grid list-disc gap-1.5 pl-4 text-fg-2">
        {again ? null : (
          <li>
            Both are paid until you close the old one: it costs <OldCosts {...old} />, the new one
            what its bids say, once its leases begin.
          </li>
        )}
        <li>
          {again
            ? 'It gets addresses of its own; the old ones are gone.'
            : 'The new one gets addresses of its own. The old ones answer until the old one is closed.'}
        </li>
        <li>Nothing on disk is carried over: its storage starts empty.</li>
      </ul>
    </Panel>
  );
}
