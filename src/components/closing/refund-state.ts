/** How far the money of a closed deployment has come. */
import { dec } from '#domain/money/decimal.ts';
import type { RefundRecord } from '#store/schema.ts';

/**
 * - `nothing`: there was nothing to come back
 * - `arrived`: the credits have moved
 * - `on-its-way`: they have not yet
 * - `not-seen`: they have not for long; other spending may hide it
 * - `blind`: the server tells no credits
 */
export type RefundState = 'nothing' | 'arrived' | 'on-its-way' | 'not-seen' | 'blind';

/** The chain gives it back with the close; only what reports the credits lags. */
const LONG_MS = 5 * 60_000;

/** Escrow was still being spent between the estimate and the close. */
const ENOUGH = '0.9';

type Watched = Pick<RefundRecord, 'expected' | 'creditsBefore' | 'arrivedAt' | 'at'>;

/** `credits` in micro-units now; null where the server does not tell, undefined while it is asked. */
export function refundState(
  { expected, creditsBefore, arrivedAt, at }: Watched,
  credits: string | null | undefined,
  nowMs: number,
): RefundState {
  if (arrivedAt !== null) return 'arrived';
  if (dec(expected).lte('0')) return 'nothing';
  if (creditsBefore === null || credits === null) return 'blind';
  if (credits === undefined) return 'on-its-way';
  const risen = dec(credits).minus(dec(creditsBefore));
  if (risen.gte(dec(expected).times(ENOUGH))) return 'arrived';
  return nowMs - at > LONG_MS ? 'not-seen' : 'on-its-way';
}
