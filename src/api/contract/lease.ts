import * as v from 'valibot';
import {
  closedOn,
  coin,
  count,
  countOr,
  countOrNull,
  dseq,
  heightOrZero,
  list,
  map,
  open,
  text,
  textOr,
  textOrNull,
} from './primitives.ts';

/** Replica counts as the provider reports them; absent counts are 0, absent URIs none. */
const service = open({
  name: textOr(''),
  available: countOr(0),
  total: countOr(0),
  uris: list(text),
  observed_generation: countOr(0),
  replicas: countOr(0),
  updated_replicas: countOr(0),
  ready_replicas: countOr(0),
  available_replicas: countOr(0),
});

const forwardedPort = open({
  port: count,
  externalPort: count,
  host: textOrNull,
  available: countOrNull,
});

const leasedIp = open({
  IP: text,
  Port: count,
  ExternalPort: count,
  Protocol: textOr('TCP'),
});

/** What the provider says runs; keyed by service name. */
const leaseStatus = open({
  forwarded_ports: map(list(forwardedPort)),
  ips: map(list(leasedIp)),
  services: map(service),
});

/** Identifies a lease or a bid. `bseq` is 0 where an older server leaves it out. */
export const leaseId = open({
  owner: textOr(''),
  dseq,
  gseq: count,
  oseq: count,
  provider: text,
  bseq: countOr(0),
});

/**
 * `price` is micro-units per block, `closed_on` null while open, `reason` the chain's enum name.
 * `status` is null where the provider did not answer, the lease is closed or a list left it out.
 */
export const lease = open({
  id: leaseId,
  state: text,
  price: coin,
  created_at: heightOrZero,
  closed_on: closedOn,
  reason: textOrNull,
  status: v.nullish(leaseStatus, null),
  reclamation: v.nullish(
    open({ window: textOrNull, started_at: textOrNull, deadline: textOrNull, reason: textOrNull }),
    null,
  ),
});

export type Lease = v.InferOutput<typeof lease>;
export type LeaseId = v.InferOutput<typeof leaseId>;
export type LeaseStatus = v.InferOutput<typeof leaseStatus>;
export type ServiceStatus = v.InferOutput<typeof service>;
export type ForwardedPort = v.InferOutput<typeof forwardedPort>;
export type LeasedIp = v.InferOutput<typeof leasedIp>;
