import { useQuery } from '@tanstack/react-query';
import { isNotFound, isUnauthorized } from '#api/client/classify.ts';
import type { Deployment } from '#api/contract/deployments.ts';
import { deploymentQuery } from '#api/queries/deployment.ts';
import { useSession } from '#api/queries/session.tsx';

/** A deployment as far as it could be read. */
export type Reading = {
  /** Null while it is not known. */
  deployment: Deployment | null;
  /** `list`: the row of the fleet, which says nothing of services. */
  source: 'list' | 'detail';
  /** The server has no such deployment. */
  unknown: boolean;
  /** Why the last read failed; a missing or refused key is the shell's to tell. */
  trouble: Error | null;
  reading: boolean;
  readAgain: () => void;
};

/** Reads a deployment and keeps reading; with null nothing is read. */
export function useReading(dseq: string | null): Reading {
  const options = deploymentQuery(useSession(), dseq ?? '');
  const { data, error, isPlaceholderData, isFetching, refetch } = useQuery({
    ...options,
    enabled: dseq !== null,
  });
  const unknown = isNotFound(error) && (data === undefined || isPlaceholderData);
  return {
    deployment: (dseq !== null && !unknown && data) || null,
    source: isPlaceholderData ? 'list' : 'detail',
    unknown,
    trouble: unknown || isUnauthorized(error) ? null : error,
    reading: isFetching,
    readAgain: () => void refetch(),
  };
}
