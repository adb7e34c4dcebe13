import { Trail } from '#components/deployment/trail.tsx';
import { RequestError } from '#components/error/request-error.tsx';
import { Loading, Skeleton } from '#ui/feedback/skeleton.tsx';
import { Page } from '#ui/page.tsx';

type UnreadLaunchProps = { dseq: string; error: Error; reading: boolean; readAgain: () => void };

/** Nothing is known of the deployment, because reading it failed. */
export function UnreadLaunch({ dseq, error, reading, readAgain }: UnreadLaunchProps) {
  return (
    <Page title="Compare bids" trail={<Trail dseq={dseq} name={null} />}>
      <RequestError
        title="The deployment could not be read"
        error={error}
        onRetry={readAgain}
        retrying={reading}
      />
    </Page>
  );
}

/** Holds the place of a group's bids and of the plan. */
export function LoadingLaunch({ dseq }: { dseq: string }) {
  return (
    <Page title="Compare bids" trail={<Trail dseq={dseq} name={null} />}>
      <Loading label="Reading the bids">
        <div className="bids-layout">
          <GroupSkeleton />
          <div className="ui-card bids-plan h-96 p-3.5">
            <Skeleton width="40%" />
          </div>
        </div>
      </Loading>
    </Page>
  );
}

const ROWS = ['a', 'b', 'c', 'd'];

/** Four rows of the height that bids have. */
export function GroupSkeleton() {
  return (
    <div className="ui-card">
      <div className="ui-panel-head">
        <Skeleton width="9rem" />
      </div>
      {ROWS.map((row) => (
        <div key={row} className="flex h-14 items-center border-t border-line px-3.5">
          <Skeleton width="100%" />
        </div>
      ))}
    </div>
  );
}
