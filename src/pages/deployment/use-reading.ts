import { useQuery } from '@tanstack/react-query';
import type { Deployment } from '#api/contract/deployments.ts';
import { isNotFound, isUnauthorized } from '#api/client/classify.ts';
import { deploymentQuery } from '#api/queries/deployment.ts';
import { fleetRow } from '#api/queries/fleet.ts';
import { useSession } from '#api/queries/session.tsx';

/** A deployment as far as it is known. */
export type Known = {
  kind: 'known';
  dseq: string;
  deployment: Deployment;
  /** `list`: the row of the fleet, which says nothing of services and may be a visit old. */
  source: 'list' | 'detail';
  /** When it was read in full, ms since the epoch; null for a row of the list. */
  readAtMs: number | null;
  /** Why the last read failed; what is shown is older. */
  trouble: Error | null;
  reading: boolean;
  readAgain: () => void;
};

export type Reading =
  | Known
  /** Also while the key is missing or refused: the shell asks for it. */
  | { kind: 'loading' }
  | { kind: 'unknown' }
  | { kind: 'failed'; error: Error; reading: boolean; readAgain: () => void };

/** Reads a deployment and keeps reading; the row of the fleet is the first picture. */
export function useReading(dseq: string): Reading {
  const session = useSession();
  const query = useQuery(deploymentQuery(session, dseq));
  const readAgain = (): void => void query.refetch();
  const { error, isFetching: reading } = query;
  const deployment = query.data ?? fleetRow(session, dseq);
  const inFull = query.data !== undefined && !query.isPlaceholderData;
  if (!inFull && isNotFound(error)) return { kind: 'unknown' };
  if (deployment) {
    return {
      kind: 'known',
      dseq,
      deployment,
      source: inFull ? 'detail' : 'list',
      readAtMs: inFull ? query.dataUpdatedAt : null,
      trouble: isUnauthorized(error) ? null : error,
      reading,
      readAgain,
    };
  }
  if (!error || isUnauthorized(error)) return { kind: 'loading' };
  return { kind: 'failed', error, reading, readAgain };
}
