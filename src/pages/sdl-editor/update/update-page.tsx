import { useQuery } from '@tanstack/react-query';
import { isNotFound, isUnauthorized } from '#api/client/classify.ts';
import type { Deployment } from '#api/contract/deployments.ts';
import { deploymentQuery } from '#api/queries/deployment.ts';
import { useSession } from '#api/queries/session.tsx';
import { UnknownDseq } from '#components/deployment/nothing-here.tsx';
import { useLabel } from '#components/deployment/own-records.ts';
import { Trail } from '#components/deployment/trail.tsx';
import { RequestError } from '#components/error/request-error.tsx';
import { nameOf } from '#domain/deployment/display-name.ts';
import { Loading, Skeleton } from '#ui/feedback/skeleton.tsx';
import { Page } from '#ui/page.tsx';
import { KnownUpdate } from './known-update.tsx';
import { MatchBadge } from './match-badge.tsx';
import { useRunning } from './running.ts';

function useTitle(dseq: string, read: Deployment | null): string {
  const label = useLabel(dseq);
  const name = read && nameOf(read, label);
  return !name || name.from === 'none' ? dseq : name.text;
}

function Match({ dseq, read }: { dseq: string; read: Deployment }) {
  const { hash } = read.deployment;
  const { drift } = useRunning(dseq, hash, read.consoleSettings?.sdl ?? null);
  return <MatchBadge drift={drift} />;
}

/** The update of a deployment in whatever state its data is. */
export function UpdatePage({ dseq }: { dseq: string }) {
  const session = useSession();
  const query = useQuery(deploymentQuery(session, dseq));
  const read = query.data ?? null;
  const name = useTitle(dseq, read);
  const inFull = read !== null && !query.isPlaceholderData;
  const { error } = query;
  if (!inFull && isNotFound(error)) return <UnknownDseq dseq={dseq} />;
  return (
    <Page
      title={`Update ${name}`}
      heading="Update"
      trail={<Trail dseq={dseq} name={name} />}
      meta={read ? <Match dseq={dseq} read={read} /> : null}
    >
      {inFull ? <KnownUpdate dseq={dseq} read={read} /> : null}
      {!inFull && error && !isUnauthorized(error) ? (
        <RequestError
          title="Could not read this deployment"
          error={error}
          retrying={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      ) : null}
      {!inFull && (!error || isUnauthorized(error)) ? (
        <Loading label="Reading the deployment">
          <div className="sdl-page">
            <div className="sdl-column">
              <Skeleton height="auto" className="min-h-96 flex-1" />
            </div>
            <div className="sdl-side">
              <Skeleton height="6rem" />
              <Skeleton height="6rem" />
            </div>
          </div>
        </Loading>
      ) : null}
    </Page>
  );
}
