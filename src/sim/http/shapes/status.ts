import type { LeaseStatus, ServiceStatus } from '#sim/engine/workloads.ts';
import type { Spelling } from '#sim/http/dialects/spelling.ts';

type Empty = Spelling['emptyStatus'];

/** Go writes an empty list or map as null, and the API hands it on. */
const orNull = <T extends object>(empty: Empty, value: T): T | null =>
  empty === 'null' && Object.keys(value).length === 0 ? null : value;

const service = (empty: Empty, status: ServiceStatus) => ({
  ...status,
  uris: orNull(empty, status.uris),
});

/** Services without a forwarded port are named too, as the provider's gateway does. */
function forwardedPorts(empty: Empty, { services, forwarded_ports }: LeaseStatus) {
  if (empty === 'null') {
    return Object.fromEntries(
      Object.keys(services).map((name) => [name, forwarded_ports[name] ?? null]),
    );
  }
  const plain = Object.entries(forwarded_ports).map(([name, ports]) => [
    name,
    ports.map(({ port, externalPort, host, available }) => ({
      port,
      externalPort,
      host,
      available,
    })),
  ]);
  return Object.fromEntries(plain);
}

/** What a provider says of a lease; null where it says nothing. */
export function statusShape({ emptyStatus: empty }: Spelling, status: LeaseStatus | null) {
  if (status === null) return null;
  const services = Object.entries(status.services);
  return {
    forwarded_ports: forwardedPorts(empty, status),
    ips: orNull(empty, status.ips),
    services: Object.fromEntries(services.map(([name, one]) => [name, service(empty, one)])),
  };
}
