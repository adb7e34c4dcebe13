import { useSession } from '#api/queries/session.tsx';
import { RequestError } from '#components/error/request-error.tsx';
import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import { Trail } from '#pages/bids/trail.tsx';
import { buttonClass } from '#ui/button.tsx';
import { EmptyState } from '#ui/feedback/notices.tsx';
import { Loading, Skeleton } from '#ui/feedback/skeleton.tsx';
import { Page, PageTitle } from '#ui/page.tsx';

/** The server does not know the dseq; somebody else's deployment looks just the same. */
export function UnknownLaunch({ dseq }: { dseq: string }) {
  const { connection } = useSession();
  const title = 'No such deployment here';
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <EmptyState
        headingLevel="h1"
        title={title}
        actions={
          <>
            <PageLink className={buttonClass({ variant: 'primary' })} to={paths.deployments()}>
              Go to deployments
            </PageLink>
            <PageLink className={buttonClass()} to={paths.newDeployment()}>
              New deployment
            </PageLink>
          </>
        }
      >
        <span className="wrap-anywhere">
          {connection.name} does not know deployment {dseq.slice(0, 80)}, or it belongs to another
          account. If it was made through another connection, switch to that one.
        </span>
      </EmptyState>
    </>
  );
}

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
