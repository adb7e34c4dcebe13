/** Deployments for the specs of this folder, as the API words them. */
import type { DeploymentRecord, LeaseRecord, ServiceFacts } from './facts.ts';

export const service = (
  name: string,
  available: number,
  total: number,
  uris: string[] = [],
): ServiceFacts => ({
  name,
  available,
  total,
  uris,
});

export const lease = (
  given: Partial<Omit<LeaseRecord, 'id'>> & { gseq?: number; provider?: string } = {},
): LeaseRecord => {
  const { gseq = 1, provider = 'akash1a', ...rest } = given;
  return {
    id: { gseq, oseq: 1, provider },
    state: 'active',
    price: { denom: 'uact', amount: '100' },
    created_at: '1000',
    reason: null,
    status: null,
    ...rest,
  };
};

/** The status of a lease whose services are the given ones. */
export const status = (...services: ServiceFacts[]): LeaseRecord['status'] => ({
  services: Object.fromEntries(services.map((one) => [one.name, one])),
});

export const deployment = (
  leases: LeaseRecord[] = [],
  { state = 'active', escrow }: { state?: string; escrow?: string } = {},
): DeploymentRecord => ({
  deployment: { id: { dseq: '1781284403311' }, state, created_at: '990' },
  leases,
  escrow_account: { state: { state: escrow ?? (state === 'active' ? 'open' : 'closed') } },
});
