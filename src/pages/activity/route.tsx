import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useJournalEntries } from '#api/journal/hooks.ts';
import { fleetQuery } from '#api/queries/fleet.ts';
import { useScope, useSession } from '#api/queries/session.tsx';
import { walletsQuery } from '#api/queries/wallet.ts';
import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import type { Scope } from '#store/scope.ts';
import { isOpen, type JournalEntry } from '#store/journal-schema.ts';
import { buttonClass } from '#ui/button.tsx';
import { EmptyState, ErrorNotice } from '#ui/feedback/notices.tsx';
import { Loading, Skeleton } from '#ui/feedback/skeleton.tsx';
import { Page } from '#ui/page.tsx';
import { ActivityFilters } from './activity-filters.tsx';
import { ActivityList } from './activity-list.tsx';
import { readFilters, writeFilters } from './filters.ts';

function Nothing() {
  return (
    <EmptyState
      title="Nothing was sent from here yet"
      actions={
        <PageLink className={buttonClass({ variant: 'primary' })} to={paths.newDeployment()}>
          New deployment
        </PageLink>
      }
    >
      Creating a deployment, accepting bids and adding funds are written down here before they are
      sent, so that an answer that is lost can be found out.
    </EmptyState>
  );
}

function Journal({ entries }: { entries: readonly JournalEntry[] }) {
  const [params, setParams] = useSearchParams();
  const filters = readFilters(params);
  return (
    <>
      <ActivityFilters
        filters={filters}
        open={entries.filter(isOpen).length}
        onChange={(next) =>
          setParams(writeFilters(next), { replace: true, preventScrollReset: true })
        }
      />
      <ActivityList key={`${filters.show} ${filters.kind}`} entries={entries} filters={filters} />
    </>
  );
}

/**
 * Asks whose wallet this is where nobody has yet: the journal is kept by wallet. True while that is
 * being found out, so that a journal is not called empty too early.
 */
function useOwnerAsked(scope: Scope): boolean {
  const session = useSession();
  const enabled = scope.owner === null;
  const wallets = useQuery({ ...walletsQuery(session), enabled });
  const fleet = useQuery({ ...fleetQuery(session), enabled: enabled && !wallets.isPending });
  return enabled && (wallets.isLoading || fleet.isLoading);
}

/** Every write that this browser sent over this connection: what was asked, and what became of it. */
export function Component() {
  const scope = useScope();
  const { status, data, error } = useJournalEntries(scope);
  const asking = useOwnerAsked(scope);
  const empty = data?.length === 0;
  return (
    <Page
      title="Activity"
      meta={<span className="text-fg-3">what this browser sent, for this wallet</span>}
    >
      {status === 'failed' ? (
        <ErrorNotice
          title="The journal could not be read"
          nextStep="Reload the page. What was sent is not lost: the deployments show it."
          details={error.message}
        />
      ) : null}
      {status === 'loading' || (empty && asking) ? (
        <Loading label="Reading the journal">
          <Skeleton height="2rem" width="18rem" />
          <Skeleton height="16rem" className="mt-4" />
        </Loading>
      ) : null}
      {empty && !asking ? <Nothing /> : null}
      {data && data.length > 0 ? <Journal entries={data} /> : null}
    </Page>
  );
}
