/** How long an operation may take and how often it may be repeated: a decision for each. */
import type { OperationId } from '#api/contract/operations.ts';
import type { ApiError } from './api-error.ts';
import { kindOf, type ErrorKind } from './classify.ts';

const SECOND = 1000;

/** A transaction is polled for 36 s, the signer waits 60 s (console `signing-client.service.ts`). */
const TRANSACTION = 90 * SECOND;

/** A detail asks every provider, which takes 15 to 75 s if one is down. */
const ASKS_PROVIDERS = 100 * SECOND;

const LEASES_BASE = 60 * SECOND;
const PER_LEASE = 150 * SECOND;

const timeouts = {
  createDeployment: TRANSACTION,
  listDeployments: 60 * SECOND,
  readDeployment: ASKS_PROVIDERS,
  updateDeployment: 300 * SECOND,
  closeDeployment: TRANSACTION,
  listBids: 30 * SECOND,
  listBidsByPath: 30 * SECOND,
  createLeases: LEASES_BASE,
  depositDeployment: TRANSACTION,
  createCertificate: TRANSACTION,
  readSettings: 30 * SECOND,
  createSettings: 30 * SECOND,
  updateSettings: 30 * SECOND,
  readUser: 20 * SECOND,
  listWallets: 20 * SECOND,
  readBalances: 30 * SECOND,
  listTemplates: 30 * SECOND,
  readTemplate: 30 * SECOND,
  readFundingConfig: 20 * SECOND,
  listProviders: 60 * SECOND,
  readProvider: 30 * SECOND,
  listBlocks: 20 * SECOND,
  readBlock: 20 * SECOND,
  readMarketData: 20 * SECOND,
  readGpuPrices: 30 * SECOND,
  screenBids: 30 * SECOND,
  listAddressDeployments: 60 * SECOND,
  readPublicDeployment: 30 * SECOND,
} as const satisfies Record<OperationId, number>;

/** Milliseconds before a call counts as lost; accepting bids takes longer with every lease. */
export function timeoutOf(operation: OperationId, body: unknown): number {
  if (operation !== 'createLeases') return timeouts[operation];
  const { leases } = body as { leases: readonly unknown[] };
  return LEASES_BASE + PER_LEASE * leases.length;
}

/**
 * Repeats after the first try. Operations that can spend or create twice have none: only the journal
 * repeats those. Reading settings may write, closing is verified by a read, so neither is repeated.
 */
const repeats = {
  createDeployment: 0,
  listDeployments: 2,
  readDeployment: 1,
  updateDeployment: 0,
  closeDeployment: 0,
  listBids: 2,
  listBidsByPath: 2,
  createLeases: 0,
  depositDeployment: 0,
  createCertificate: 0,
  readSettings: 0,
  createSettings: 0,
  updateSettings: 2,
  readUser: 1,
  listWallets: 1,
  readBalances: 2,
  listTemplates: 1,
  readTemplate: 1,
  readFundingConfig: 1,
  listProviders: 1,
  readProvider: 1,
  listBlocks: 1,
  readBlock: 1,
  readMarketData: 1,
  readGpuPrices: 1,
  screenBids: 1,
  listAddressDeployments: 1,
  readPublicDeployment: 1,
} as const satisfies Record<OperationId, number>;

/** A new account's wallet takes moments; the refusal comes before any effect, so all may ask again. */
const PROVISIONING_REPEATS = 5;
/** A 429 is refused before any effect as well. */
const RATE_LIMIT_REPEATS = 4;

const passing: ReadonlySet<ErrorKind> = new Set(['network-lost', 'unavailable', 'timeout']);

/** Whether a call that failed for the `tries`-th time (1 is the first) is sent once more. */
export function mayRepeat(operation: OperationId, error: ApiError, tries: number): boolean {
  const kind = kindOf(error);
  if (kind === 'rate-limited') return tries <= RATE_LIMIT_REPEATS;
  if (kind === 'provisioning') return tries <= PROVISIONING_REPEATS;
  return passing.has(kind) && error.status !== 501 && tries <= repeats[operation];
}

const FIRST_DELAY = 500;
const LONGEST_DELAY = 10 * SECOND;

/** Exponential, half of it random; `random` in [0, 1). Never less than the server asked for. */
export function delayBefore(tries: number, error: ApiError, random: () => number): number {
  const full = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (tries - 1));
  return Math.max(error.retryAfter ?? 0, full / 2 + (full / 2) * random());
}
