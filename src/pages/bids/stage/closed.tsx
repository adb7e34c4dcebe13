import { RefundPanel } from '#components/closing/refund-panel.tsx';
import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import type { Cancel } from '#pages/bids/cancel/use-cancel.ts';
import type { Launch } from '#pages/bids/launch/use-launch.ts';
import { Button, buttonClass } from '#ui/button.tsx';
import { EmptyState } from '#ui/feedback/notices.tsx';

/** A closed deployment takes no bids any more. */
export function Closed({ launch, cancel }: { launch: Launch; cancel: Cancel }) {
  const { editSdl } = cancel;
  const { dseq } = launch;
  return (
    <>
      <RefundPanel known={launch} />
      <EmptyState
        title="This deployment is closed"
        actions={
          <>
            {editSdl ? (
              <Button variant="primary" onClick={() => void editSdl()}>
                Edit its SDL as a new deployment
              </Button>
            ) : null}
            <PageLink className={buttonClass()} to={paths.deployment(dseq)}>
              Open the deployment
            </PageLink>
            <PageLink className={buttonClass()} to={paths.deployments()}>
              Go to deployments
            </PageLink>
          </>
        }
      >
        Its bids are void. What was left in escrow goes back to the credits.
      </EmptyState>
    </>
  );
}
