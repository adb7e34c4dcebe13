import { queryOptions } from '@tanstack/react-query';
import { readDeployment, type Deployment } from '#api/contract/deployments.ts';
import { isNotFound } from '#api/client/classify.ts';
import { keys } from '#api/client/keys.ts';
import type { Session } from './create-session.ts';
import { fleetRow } from './fleet.ts';

const SECOND = 1000;
const STARTING = 4 * SECOND;
const STARTING_LONG = 15 * SECOND;
const SETTLED = 30 * SECOND;
const CLOSED = 60 * SECOND;
/** After this many reads (about five minutes) a service that is still starting is not about to start. */
const FAST_READS = 75;

/** Whether something of a running deployment is still on its way up. */
export function isStarting({ deployment, leases }: Deployment): boolean {
  if (deployment.state !== 'active') return false;
  const live = leases.filter(({ state }) => state === 'active' || state === 'reclaiming');
  if (live.length === 0) return leases.length === 0;
  return live.some(({ status }) => {
    const services = Object.values(status?.services ?? {});
    return services.length === 0 || services.some(({ available, total }) => available < total);
  });
}

/** Milliseconds to the next read: short while services start, longer after, never none. */
export function deploymentInterval(data: Deployment | undefined, reads: number): number {
  if (!data) return SETTLED;
  if (data.deployment.state !== 'active') return CLOSED;
  if (!isStarting(data)) return SETTLED;
  return reads < FAST_READS ? STARTING : STARTING_LONG;
}

/** Reads one deployment with what its providers say; takes seconds where a provider is slow. */
async function load(session: Session, dseq: string, signal: AbortSignal): Promise<Deployment> {
  const deployment = await session.client.call(readDeployment, { params: { dseq }, signal });
  session.learnOwner(deployment.deployment.id.owner);
  return deployment;
}

/**
 * One deployment in full. Its first picture is the list's row (`isPlaceholderData`, leases without
 * status). An unknown dseq is an error for which `isNotFound` holds.
 */
export const deploymentQuery = (session: Session, dseq: string) =>
  queryOptions({
    queryKey: keys.deployment(dseq),
    queryFn: ({ signal }) => load(session, dseq, signal),
    placeholderData: () => fleetRow(session, dseq),
    refetchInterval: ({ state }) =>
      isNotFound(state.error) ? false : deploymentInterval(state.data, state.dataUpdateCount),
  });
