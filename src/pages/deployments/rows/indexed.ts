import type { Deployment } from '#api/contract/deployments.ts';
import { EMPTY_ESCROW } from '#api/contract/escrow.ts';
import type { IndexedDeployment } from '#api/contract/indexer.ts';

type Lease = Deployment['leases'][number];

const leaseOf =
  (owner: string) =>
  ({ dseq, gseq, oseq, provider, state, price }: IndexedDeployment['leases'][number]): Lease => ({
    id: { owner, dseq, gseq, oseq, provider: provider?.address ?? '', bseq: 0 },
    state,
    price,
    created_at: '0',
    closed_on: null,
    reason: null,
    status: null,
    reclamation: null,
  });

function convert(indexed: IndexedDeployment): Deployment {
  const { owner, dseq, status, createdHeight, escrowAccount, leases } = indexed;
  return {
    deployment: {
      id: { owner, dseq },
      state: status,
      hash: 'unknown_value',
      created_at: createdHeight,
    },
    leases: leases.map(leaseOf(owner)),
    escrow_account: escrowAccount ?? EMPTY_ESCROW,
    name: null,
    consoleSettings: null,
    settings: null,
  };
}

const converted = new WeakMap<IndexedDeployment, Deployment>();

/** A row of the server's index in the shape of the list's rows; the same object for the same row. */
export function ofIndex(indexed: IndexedDeployment): Deployment {
  const known = converted.get(indexed);
  if (known) return known;
  const made = convert(indexed);
  converted.set(indexed, made);
  return made;
}

/** The list with the closed deployments that only the index still has; the list's word counts. */
export function withIndexed(
  list: Deployment[],
  closed: readonly IndexedDeployment[] | null,
): Deployment[] {
  if (!closed || closed.length === 0) return list;
  const known = new Set(list.map((row) => row.deployment.id.dseq));
  return [...list, ...closed.filter(({ dseq }) => !known.has(dseq)).map(ofIndex)];
}
