/** The parts of a deployment, as GET /v1/deployments/{dseq} words them, that the rules here read. */
import { isLiveLease } from '#domain/escrow/facts.ts';
import { dec } from '#domain/money/decimal.ts';
import type { Coin } from '#domain/money/denom.ts';

/** Replica counts of one service as its provider tells them. */
export type ServiceFacts = {
  name: string;
  available: number;
  total: number;
  uris: readonly string[];
};

/**
 * `status` is null where the provider gave no answer, where the lease is closed, and in lists that
 * leave it out. `reason` is the chain's enum name once the lease is closed.
 */
export type LeaseRecord = {
  id: { gseq: number; oseq: number; provider: string };
  state: string;
  price: Coin;
  created_at: string;
  reason: string | null;
  status: { services: Readonly<Record<string, ServiceFacts>> } | null;
};

export type DeploymentRecord = {
  deployment: { id: { dseq: string }; state: string; created_at: string };
  leases: readonly LeaseRecord[];
  escrow_account: { state: { state: string; transferred?: readonly Coin[] } };
};

/** Not closed; it may have no lease. */
export const isActive = ({ deployment }: DeploymentRecord): boolean =>
  deployment.state === 'active';

/** The leases that somebody is being paid for. */
export const liveLeases = ({ leases }: DeploymentRecord): LeaseRecord[] =>
  leases.filter(isLiveLease);

/**
 * Whether something of it was ever leased. Servers that leave ended leases out still tell what was
 * paid for them.
 */
export const hasRun = ({ leases, escrow_account }: DeploymentRecord): boolean =>
  leases.length > 0 ||
  (escrow_account.state.transferred ?? []).some(({ amount }) => dec(amount).gt('0'));

/** Escrow that was found empty at a settlement: the chain closes the deployment with it. */
export const isOverdrawn = ({ escrow_account }: DeploymentRecord): boolean =>
  escrow_account.state.state === 'overdrawn';
