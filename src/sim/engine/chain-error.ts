/**
 * A transaction that the chain refused, with the chain's own text: the Console API maps such
 * texts to statuses by substring (akash-network/console,
 * `apps/api/src/billing/services/chain-error/chain-error.service.ts`).
 */
export class ChainError extends Error {
  override readonly name = 'ChainError';
}

/** Nothing of this dseq belongs to the world's owner. */
export class UnknownDeploymentError extends Error {
  override readonly name = 'UnknownDeploymentError';
  readonly dseq: string;
  constructor(dseq: string) {
    super('Deployment not found');
    this.dseq = dseq;
  }
}

/** A provider did not take a manifest; the transaction before it stands. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly provider: string;
  /** The provider's HTTP status; null when it did not answer at all. */
  readonly status: number | null;
  constructor(provider: string, status: number | null, message: string) {
    super(message);
    this.provider = provider;
    this.status = status;
  }
}

/** A settings row that is missing, or already there. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly reason: 'missing' | 'exists';
  constructor(reason: 'missing' | 'exists', message: string) {
    super(message);
    this.reason = reason;
  }
}
