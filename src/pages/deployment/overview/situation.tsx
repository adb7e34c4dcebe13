import type { ReactNode } from 'react';
import { useRefund } from '#components/closing/use-refund.ts';
import { PageLink } from '#components/page-link.tsx';
import { closingReason } from '#domain/deployment/closing-reason.ts';
import { hasRun, isOverdrawn } from '#domain/deployment/facts.ts';
import { isLiveLease } from '#domain/escrow/facts.ts';
import { paths } from '#lib/paths.ts';
import type { Known } from '#pages/deployment/use-reading.ts';
import { buttonClass } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';

/** Where nothing runs: why, and what to do next. Nothing where something runs. */
export function Situation({ known }: { known: Known }) {
  const { deployment, leases } = known.deployment;
  if (leases.some(isLiveLease)) return null;
  if (deployment.state !== 'active') return <Closed known={known} />;
  return hasRun(known.deployment) ? <Ended known={known} /> : <NotLeased known={known} />;
}

function NotLeased({ known }: { known: Known }) {
  return (
    <Callout
      tone="info"
      title="No provider runs this yet"
      actions={
        <PageLink
          className={buttonClass({ variant: 'primary', size: 'sm' })}
          to={paths.bids(known.dseq)}
        >
          Choose bids
        </PageLink>
      }
    >
      The deployment is on chain and its deposit in escrow; nothing is being spent. Compare the bids
      and accept one for each group, or close it to get the deposit back.
    </Callout>
  );
}

/** Each way in which leases ended, once. */
function Endings({ known }: { known: Known }): ReactNode {
  const words = known.deployment.leases.flatMap((lease) => closingReason(lease)?.long ?? []);
  return [...new Set(words)].map((line) => <p key={line}>{line}</p>);
}

function Ended({ known }: { known: Known }) {
  return (
    <Callout tone="bad" title="Its lease has ended: nothing runs, and nothing is being spent">
      <Endings known={known} />
      <p>
        The rest of the deposit is still in escrow. Close the deployment to get it back, then deploy
        the same SDL again.
      </p>
    </Callout>
  );
}

function Closed({ known }: { known: Known }) {
  const overdrawn = isOverdrawn(known.deployment);
  const watched = useRefund(known.dseq) !== null;
  const back = watched ? '' : 'What was left in escrow goes back to your credits.';
  return (
    <Callout tone={overdrawn ? 'bad' : 'info'} title="This deployment is closed">
      <Endings known={known} />
      <p>
        {overdrawn ? 'Its escrow ran out and was overdrawn, so that nothing came back.' : back}{' '}
        Nothing is being spent any more. To run the same SDL anew, deploy it again.
      </p>
    </Callout>
  );
}
