import { useQuery } from '@tanstack/react-query';
import { publicDeploymentQuery } from '#api/queries/indexer.ts';
import { useScope, useSession } from '#api/queries/session.tsx';
import { RequestError } from '#components/error/request-error.tsx';
import { Moment } from '#components/time/moment.tsx';
import type { Known } from '#pages/deployment/use-reading.ts';
import { CopyButton } from '#ui/data/copy-button.tsx';
import { EmptyState } from '#ui/feedback/notices.tsx';
import { Skeleton } from '#ui/feedback/skeleton.tsx';
import { Panel } from '#ui/page.tsx';
import { storyOf, type StoryEvent } from './events.ts';

function Event({ event }: { event: StoryEvent }) {
  const [hash, ...more] = event.txHashes;
  return (
    <li className="grid gap-x-4 py-2 sm:grid-cols-[10rem_minmax(0,1fr)_auto] sm:items-center">
      <span className="text-fg-3">
        {event.atMs === null ? 'at an unknown time' : <Moment ms={event.atMs} />}
      </span>
      <span className="wrap-anywhere">{event.words}</span>
      {hash === undefined ? null : (
        <span className="inline-flex items-center font-mono text-xs text-fg-3">
          <span title={hash}>tx {hash.slice(0, 8)}…</span>
          <CopyButton
            text={event.txHashes.join('\n')}
            what={more.length > 0 ? 'transaction hashes' : 'transaction hash'}
          />
        </span>
      )}
    </li>
  );
}

/** The transactions that touched the deployment, from the server's public page of it. */
export function TimelineTab({ known }: { known: Known }) {
  const { owner } = useScope();
  const query = useQuery(publicDeploymentQuery(useSession(), owner, known.dseq));
  const { data, error, isFetching } = query;
  if (error && !data) {
    return (
      <RequestError
        title="Could not read the timeline"
        error={error}
        retrying={isFetching}
        onRetry={() => void query.refetch()}
      />
    );
  }
  if (data === undefined) return <Skeleton height="14rem" />;
  if (data === null || data.events.length === 0) {
    return (
      <EmptyState title="No transactions to show">
        {data === null
          ? 'This server does not publish the transactions of a deployment.'
          : 'The server’s index has none yet; it follows the chain by some seconds.'}
      </EmptyState>
    );
  }
  return (
    <Panel title="Timeline" meta="transactions on chain, newest first">
      <ol className="divide-y divide-line">
        {storyOf(data.events).map((event) => (
          <Event key={event.key} event={event} />
        ))}
      </ol>
    </Panel>
  );
}
