import { useHeightClock } from '#api/queries/height.ts';
import { expectedRefund } from '#components/closing/expected-refund.ts';
import { Money } from '#components/money/money.tsx';
import { useEscrowNow } from '#components/runway/use-escrow-now.ts';
import type { Old, Replacing } from '#pages/replace/replacing.ts';
import { Button } from '#ui/button.tsx';
import { preloadDialog } from '#ui/overlay/load.ts';

const SLOW_MS = 10_000;

/** What closing the old one gives back. */
function ComesBack({ deployment }: Old) {
  const { view } = useEscrowNow(deployment, useHeightClock(), SLOW_MS);
  const refund = expectedRefund(deployment, view);
  if (refund.length === 0) return 'Nothing is left in its escrow, so that nothing comes back.';
  return (
    <>
      About <Money coins={refund} figure="balance" formula="what is in its escrow now" /> comes back
      to your credits.
    </>
  );
}

/** Of the last step: the end of the old one, and what it gives back; earlier only on one's own word. */
export function CloseDetail({ replacing }: { replacing: Replacing }) {
  const { old, state, closingOld, replacement } = replacing;
  const { kind } = replacement.stage;
  if (state !== 'active') return 'The old deployment is closed.';
  if (kind === 'nothing' || kind === 'over' || kind === 'creating') {
    return 'Once the new one is ready. Until then the old one keeps running.';
  }
  const ready = kind === 'ready';
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <span>
        {ready
          ? 'Point your domain names at the new addresses first.'
          : 'Better once the new one is ready: closing now stops what the old one runs.'}{' '}
        <ComesBack {...old} />
      </span>
      <Button
        size="sm"
        variant={ready ? 'primary' : 'default'}
        pending={closingOld.state === 'closing'}
        onPointerEnter={preloadDialog}
        onClick={() => void closingOld.ask()}
      >
        Close the old deployment
      </Button>
    </span>
  );
}
