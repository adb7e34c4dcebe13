import { useQuery } from '@tanstack/react-query';
import { isUnauthorized } from '#api/client/classify.ts';
import { fleetQuery } from '#api/queries/fleet.ts';
import { useSession } from '#api/queries/session.tsx';
import { RequestError } from '#components/error/request-error.tsx';
import { EmptyState } from '#ui/feedback/notices.tsx';

/** Why the fleet could not be read, or read again. A missing key is asked for above the page. */
export function ReadTrouble({ error }: { error: Error }) {
  // Being shown is no reason to ask again.
  const { data, refetch, isFetching } = useQuery({
    ...fleetQuery(useSession()),
    retryOnMount: false,
    refetchOnMount: false,
  });
  if (isUnauthorized(error)) {
    if (data) return null;
    return <EmptyState title="Waiting for a key">Deployments show once the key works.</EmptyState>;
  }
  return (
    <RequestError
      className="mb-3"
      title={data ? 'Could not refresh deployments' : 'Could not read deployments'}
      kept={data ? 'What you see is what was read last.' : undefined}
      error={error}
      retrying={isFetching}
      onRetry={() => void refetch()}
    />
  );
}
