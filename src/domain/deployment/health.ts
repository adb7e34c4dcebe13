/** How a deployment is doing, from its leases and what their providers say of its services. */
import { hasRun, isActive, liveLeases, type DeploymentRecord, type LeaseRecord } from './facts.ts';

/**
 * From worst to best for what is leased: `silent` (a provider did not answer), `failing` (a service
 * has no replica up although it had time to start), `starting`, `ready`. `unread`: a list
 * that tells no status. `no-lease`: nothing has run yet; `lost-lease`: what ran was closed.
 */
export type HealthKind =
  | 'closed'
  | 'no-lease'
  | 'lost-lease'
  | 'unread'
  | 'silent'
  | 'failing'
  | 'starting'
  | 'ready';

type Count = { ready: number; total: number };

/** `services` ready means with all their replicas up. Counts cover the providers that answered. */
export type Health = {
  kind: HealthKind;
  services: Count;
  replicas: Count;
  silentProviders: string[];
};

/**
 * `source`: a list does not ask providers, so that a missing status says nothing there. `secondsUp`:
 * how long the newest live lease exists, null where that is not known (then nothing counts as failing).
 */
export type HealthContext = { source: 'list' | 'detail'; secondsUp: number | null };

/** A service that is not up after this long is failing rather than starting. */
export const START_SECONDS = 600;

type Service = { available: number; total: number };

const servicesOf = (lease: LeaseRecord): Service[] => Object.values(lease.status?.services ?? {});

const isReady = ({ available, total }: Service): boolean => total > 0 && available >= total;

const isDown = ({ available }: Service): boolean => available === 0;

function leasedKind(
  leases: readonly LeaseRecord[],
  services: readonly Service[],
  { source, secondsUp }: HealthContext,
): HealthKind {
  if (leases.some(({ status }) => status === null)) return source === 'list' ? 'unread' : 'silent';
  if (services.length > 0 && services.every(isReady)) return 'ready';
  const late = secondsUp !== null && secondsUp > START_SECONDS;
  return late && (services.length === 0 || services.some(isDown)) ? 'failing' : 'starting';
}

const sumOf = (services: readonly Service[], count: (service: Service) => number): number =>
  services.reduce((total, service) => total + count(service), 0);

/** How a deployment is doing, by its leases and by what their providers say of the services. */
export function deploymentHealth(record: DeploymentRecord, context: HealthContext): Health {
  const leases = liveLeases(record);
  const services = leases.flatMap(servicesOf);
  const kind = (): HealthKind => {
    if (!isActive(record)) return 'closed';
    if (leases.length > 0) return leasedKind(leases, services, context);
    return hasRun(record) ? 'lost-lease' : 'no-lease';
  };
  return {
    kind: kind(),
    services: { ready: services.filter(isReady).length, total: services.length },
    replicas: {
      ready: sumOf(services, ({ available, total }) => Math.min(available, total)),
      total: sumOf(services, ({ total }) => total),
    },
    silentProviders:
      context.source === 'list'
        ? []
        : leases.filter(({ status }) => status === null).map(({ id }) => id.provider),
  };
}

/** Health in the words of a badge. */
export function healthWords({ kind, services }: Health): string {
  switch (kind) {
    case 'closed':
      return 'closed';
    case 'no-lease':
      return 'no lease yet';
    case 'lost-lease':
      return 'lease ended';
    case 'unread':
      return 'leased';
    case 'silent':
      return 'provider silent';
    case 'failing':
      return `${services.ready}/${services.total} failing`;
    case 'starting':
      return services.total === 0 ? 'starting' : `${services.ready}/${services.total} starting`;
    case 'ready':
      return `${services.ready}/${services.total} ready`;
  }
}
