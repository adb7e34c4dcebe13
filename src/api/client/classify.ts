/** What an error means for what to do next. */
import { ApiError } from './api-error.ts';

export type ErrorKind =
  | 'unauthorized'
  | 'forbidden'
  | 'payment'
  | 'not-found'
  | 'provisioning'
  | 'conflict'
  | 'invalid'
  | 'rate-limited'
  | 'unavailable'
  | 'network-lost'
  | 'offline'
  | 'timeout'
  | 'undecodable'
  | 'tx-failed'
  | 'unexpected';

const byCode: Record<string, ErrorKind> = {
  network: 'network-lost',
  offline: 'offline',
  timeout: 'timeout',
  undecodable: 'undecodable',
  unsendable_key: 'unauthorized',
  tx_failed: 'tx-failed',
  wallet_provisioning: 'provisioning',
};

const byStatus: Record<number, ErrorKind> = {
  401: 'unauthorized',
  402: 'payment',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  429: 'rate-limited',
};

/** One word for an error; anything that is no ApiError is `unexpected` (a bug of Berth's own). */
export function kindOf(error: unknown): ErrorKind {
  if (!(error instanceof ApiError)) return 'unexpected';
  const known = (error.code ? byCode[error.code] : undefined) ?? byStatus[error.status];
  if (known) return known;
  if (error.status >= 500) return 'unavailable';
  return error.status >= 400 ? 'invalid' : 'unexpected';
}

/** Whether a failure is of one of the kinds. */
export const isKind = (error: unknown, ...kinds: ErrorKind[]): error is ApiError =>
  error instanceof ApiError && kinds.includes(kindOf(error));

/** The server does not know what was asked for, or it is another account’s. */
export const isNotFound = (error: unknown): error is ApiError => isKind(error, 'not-found');
/** The key is missing or refused. */
export const isUnauthorized = (error: unknown): error is ApiError => isKind(error, 'unauthorized');

/** A 409 of the proxy or the simulator: the same request id was sent before and is still unknown. */
const sentBefore = ({ status, code, message }: ApiError): boolean =>
  status === 409 &&
  (code === 'RequestInProgress' || message.startsWith('This request was sent before'));

/**
 * Whether a write that ended so may have been carried out: no answer, a 5xx, or an answer that
 * could not be read. Everything else was refused before it did anything.
 */
export function outcomeUnknown(error: unknown): boolean {
  if (!(error instanceof ApiError)) return true;
  if (sentBefore(error)) return true;
  return isKind(error, 'network-lost', 'timeout', 'undecodable', 'unavailable', 'offline');
}

export type FieldIssue = { path: string; message: string };

const isIssue = (value: unknown): value is { path: unknown[]; message: string } =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as { path?: unknown }).path) &&
  typeof (value as { message?: unknown }).message === 'string';

/** The fields that a 400 speaks of (`data` of a validation error); none where it names no field. */
export function fieldIssues(error: unknown): FieldIssue[] {
  if (!(error instanceof ApiError) || !Array.isArray(error.details)) return [];
  return error.details
    .filter(isIssue)
    .map(({ path, message }) => ({ path: path.join('.'), message }));
}
