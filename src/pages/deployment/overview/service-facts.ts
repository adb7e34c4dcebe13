/** What providers say of services, in the shape that the overview draws. */
import type { ForwardedPort, Lease, LeasedIp, ServiceStatus } from '#api/contract/lease.ts';
import { START_SECONDS } from '#domain/deployment/health.ts';
import type { GroupSummary } from '#domain/sdl/types.ts';
import type { Tone } from '#ui/feedback/badge.tsx';

export type ServiceFacts = {
  name: string;
  /** As the SDL of this browser has it; null where it does not have one. */
  image: string | null;
  state: { tone: Tone; words: string };
  uris: string[];
  ports: ForwardedPort[];
  ips: LeasedIp[];
};

type Replicas = Pick<ServiceStatus, 'available' | 'total' | 'updated_replicas'>;

/** A service in a mark and words. `secondsUp`: how long its lease exists, null where not known. */
export function serviceState(
  { available, total, updated_replicas: updated }: Replicas,
  secondsUp: number | null,
): ServiceFacts['state'] {
  const count = `${available}/${total}`;
  if (total === 0) return { tone: 'idle', words: 'no replicas yet' };
  if (updated > 0 && updated < total) {
    return { tone: 'warn', words: `${count} ready, ${updated} of ${total} updated` };
  }
  if (available >= total) return { tone: 'ok', words: `${count} ready` };
  const late = secondsUp !== null && secondsUp > START_SECONDS;
  if (available === 0 && late) return { tone: 'bad', words: `${count} failing` };
  return { tone: 'warn', words: `${count} starting` };
}

const NOT_REPORTED: ServiceFacts['state'] = { tone: 'idle', words: 'not reported yet' };

/**
 * The services of a lease: those that its provider reports, and those of the group's SDL that it
 * does not report yet.
 */
export function servicesOf(
  { id, status }: Lease,
  groups: readonly GroupSummary[],
  secondsUp: number | null,
): ServiceFacts[] {
  const asked = groups.find(({ gseq }) => gseq === id.gseq)?.services ?? [];
  const reported = status?.services ?? {};
  const names = new Set([...Object.keys(reported), ...asked.map(({ name }) => name)]);
  return [...names].map((name) => {
    const service = reported[name];
    return {
      name,
      image: asked.find((one) => one.name === name)?.image ?? null,
      state: service ? serviceState(service, secondsUp) : NOT_REPORTED,
      uris: service?.uris ?? [],
      ports: status?.forwarded_ports[name] ?? [],
      ips: status?.ips[name] ?? [],
    };
  });
}
