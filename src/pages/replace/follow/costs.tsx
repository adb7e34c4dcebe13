import type { Deployment } from '#api/contract/deployments.ts';
import { useHeightClock } from '#api/queries/height.ts';
import { Money } from '#components/money/money.tsx';
import { Price } from '#components/money/price.tsx';
import { useEscrowNow } from '#components/runway/use-escrow-now.ts';
import { isActive, liveLeases } from '#domain/deployment/facts.ts';
import { coinsOf } from '#domain/escrow/totals.ts';
import type { Replacing } from '#pages/replace/replacing.ts';
import { KeyValue } from '#ui/data/key-value.tsx';
import { Skeleton } from '#ui/feedback/skeleton.tsx';
import { Panel } from '#ui/page.tsx';
import { addCoins } from './add-coins.ts';

type One = { deployment: Deployment | null };

function Rate({ deployment }: { deployment: Deployment }) {
  const { view } = useEscrowNow(deployment, useHeightClock());
  return <Price perBlock={coinsOf(view, 'rate')} per="hour" />;
}

/** What one costs an hour, or why it costs nothing. */
function Cost({ deployment }: One) {
  if (!deployment) return <Skeleton width="5rem" />;
  if (!isActive(deployment)) return 'closed';
  return liveLeases(deployment).length > 0 ? <Rate deployment={deployment} /> : 'nothing yet';
}

function Balance({ deployment }: { deployment: Deployment }) {
  const { view } = useEscrowNow(deployment, useHeightClock());
  return (
    <Money coins={coinsOf(view, 'balance')} figure="balance" formula="what is in escrow now" />
  );
}

function Escrow({ deployment }: One) {
  if (!deployment) return <Skeleton width="4rem" />;
  return isActive(deployment) ? <Balance deployment={deployment} /> : 'returned';
}

function Together({ old, next }: { old: Deployment; next: Deployment }) {
  const clock = useHeightClock();
  const before = useEscrowNow(old, clock).view;
  const after = useEscrowNow(next, clock).view;
  return (
    <span className="font-semibold">
      <Price
        perBlock={addCoins([...coinsOf(before, 'rate'), ...coinsOf(after, 'rate')])}
        per="hour"
      />
    </span>
  );
}

/** What the old and the new one cost now, each and together. */
export function Costs({ replacing: { old, replacement, state } }: { replacing: Replacing }) {
  const next = replacement.reading.deployment;
  const both = state === 'active' && next !== null;
  return (
    <Panel title="What they cost">
      <KeyValue
        pairs={[
          { label: 'Old', value: <Cost deployment={old.deployment} /> },
          { label: 'New', value: <Cost deployment={next} /> },
          ...(both
            ? [{ label: 'Together', value: <Together old={old.deployment} next={next} /> }]
            : []),
          { label: 'In escrow, old', value: <Escrow deployment={old.deployment} /> },
          { label: 'In escrow, new', value: <Escrow deployment={next} /> },
        ]}
      />
      {state === 'active' ? (
        <p className="ui-hint mt-2">
          Each draws on its own escrow, and both are paid until the old one is closed.
        </p>
      ) : null}
    </Panel>
  );
}
