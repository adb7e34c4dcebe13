/** What the API tells about a deployment's escrow account and leases, as far as money is concerned. */
import type { Amount } from '#domain/money/decimal.ts';
import type { Coin } from '#domain/money/denom.ts';

/** A lease's price per block from `createdAt` (a height) on. `closedOn` decides nothing: closing a lease settles the account. */
export type LeaseFacts = {
  state: string;
  price: Coin;
  createdAt: Amount;
  closedOn?: string | null;
};

/**
 * `funds` is the account's content at the height `settledAt`, not now, and negative where the
 * account is overdrawn. `transferred` has left it for providers so far. `height` is the chain's
 * height now, null where it is not known; it may lie between two blocks, for a figure that ticks.
 */
export type EscrowFacts = {
  funds: readonly Coin[];
  transferred: readonly Coin[];
  settledAt: Amount;
  leases: readonly LeaseFacts[];
  height: Amount | null;
};

/** Lease states in which a provider is being paid (akash-network/console `leaseUtils.ts`). */
export const isLiveLease = ({ state }: { state: string }): boolean =>
  state === 'active' || state === 'reclaiming';

/** The part of a deployment, as the API words it, that its money depends on. */
export type DeploymentMoney = {
  leases: readonly { state: string; price: Coin; created_at: Amount; closed_on: string | null }[];
  escrow_account: {
    state: { funds: readonly Coin[]; transferred: readonly Coin[]; settled_at: Amount };
  };
};

/** The facts of a deployment as GET /v1/deployments/{dseq} gives it, at a height. */
export const escrowFacts = (
  { leases, escrow_account: { state } }: DeploymentMoney,
  height: Amount | null,
): EscrowFacts => ({
  funds: state.funds,
  transferred: state.transferred,
  settledAt: state.settled_at,
  leases: leases.map(({ state, price, created_at, closed_on }) => ({
    state,
    price,
    createdAt: created_at,
    closedOn: closed_on,
  })),
  height,
});
