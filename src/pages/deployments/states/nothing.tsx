import { Boxes } from 'lucide-react';
import { useSession } from '#api/queries/session.tsx';
import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import type { ViewControl } from '#pages/deployments/view/use-fleet-view.ts';
import { isFiltered, withoutFilters } from '#pages/deployments/view/fleet-view.ts';
import { Button, buttonClass } from '#ui/button.tsx';
import { EmptyState } from '#ui/feedback/notices.tsx';

const create = (
  <PageLink to={paths.newDeployment()} className={buttonClass({ variant: 'primary' })}>
    New deployment
  </PageLink>
);

/** There is no deployment at all: what Berth is for, and the first step. */
export function NoDeployments() {
  const { connection } = useSession();
  return (
    <EmptyState title="No deployments yet" icon={<Boxes size={28} />} actions={create}>
      <p>
        Write an SDL, compare what providers bid for it and accept the best: what runs then shows up
        here with its health, its cost and how long its escrow lasts.
      </p>
      {connection.simulated ? (
        <p className="mt-1">This is a simulated Console API. Nothing here costs real money.</p>
      ) : null}
    </EmptyState>
  );
}

/** There are deployments, but none in this view. */
export function NothingInView({ control: { view, change } }: { control: ViewControl }) {
  if (isFiltered(view)) {
    return (
      <EmptyState
        title="No deployment matches"
        actions={<Button onClick={() => change(withoutFilters(view))}>Clear filters</Button>}
      >
        {view.search.trim() === '' ? (
          'The filters leave nothing over.'
        ) : (
          <span className="wrap-anywhere">Nothing is called “{view.search.trim()}” here.</span>
        )}
      </EmptyState>
    );
  }
  if (view.state === 'closed') {
    return (
      <EmptyState
        title="No closed deployments"
        actions={
          <Button onClick={() => change({ ...view, state: 'active' })}>Show active ones</Button>
        }
      >
        None was closed, or this server does not list them.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nothing is running"
      actions={
        <>
          <Button onClick={() => change({ ...view, state: 'closed' })}>Show closed ones</Button>
          {create}
        </>
      }
    >
      All deployments are closed.
    </EmptyState>
  );
}
