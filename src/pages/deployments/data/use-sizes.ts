import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { IndexedDeployment } from '#api/contract/indexer.ts';
import { addressDeploymentsQuery, type IndexedStatus } from '#api/queries/indexer.ts';
import { useScope, useSession } from '#api/queries/session.tsx';
import { sizeOfGroups, sizeOfIndexed, type Size } from '#domain/deployment/size.ts';
import { useStored } from '#store/live.ts';
import { scopeKey } from '#store/scope.ts';
import { newestVersions } from '#store/vault.ts';

/** Sizes do not change while a deployment lives. */
const STALE_MS = 10 * 60_000;

type Indexed = {
  /** Null until told, and where there is no index. */
  rows: IndexedDeployment[] | null;
  /** It is being asked for the first time. */
  asking: boolean;
};

/** The owner's deployments in the server's index. */
export function useIndexed(status: IndexedStatus, enabled: boolean): Indexed {
  const session = useSession();
  const { owner } = useScope();
  const { data, isLoading } = useQuery({
    ...addressDeploymentsQuery(session, owner, status),
    ...(enabled ? {} : { enabled: false }),
    staleTime: STALE_MS,
    refetchOnWindowFocus: false,
  });
  return { rows: data ?? null, asking: isLoading };
}

/** How large each deployment is: by the SDL that this browser keeps, else by the server's index. */
export function useSizes(
  active: IndexedDeployment[] | null,
  closed: IndexedDeployment[] | null,
): (dseq: string) => Size | null {
  const scope = useScope();
  const { data: versions } = useStored('vault', scopeKey(scope), () => newestVersions(scope));
  return useMemo(() => {
    const indexed = new Map([...(closed ?? []), ...(active ?? [])].map((row) => [row.dseq, row]));
    return (dseq) => {
      const groups = versions?.get(dseq)?.groups ?? [];
      if (groups.length > 0) return sizeOfGroups(groups);
      const row = indexed.get(dseq);
      // An index that has not counted a deployment yet says zero of everything.
      return row && (row.cpuUnits > 0 || row.gpuUnits > 0) ? sizeOfIndexed(row) : null;
    };
  }, [versions, active, closed]);
}
