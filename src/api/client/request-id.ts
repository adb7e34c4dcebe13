/** Ids that let proxy and simulator run a write once. */
import type { ApiError } from './api-error.ts';
import { kindOf } from './classify.ts';

const DIGITS = '0123456789abcdef';

/** 32 random hexadecimal digits; works on plain http, where crypto.randomUUID is missing. */
export function newRequestId(random: () => number): string {
  return Array.from({ length: 32 }, () => DIGITS[Math.floor(random() * 16)]).join('');
}

/**
 * The id of one try. Only what is safe to repeat is repeated, and under its old id a repeat would
 * get the first answer again; a 429 was never taken up, so its id is still free.
 */
export function requestIdOfTry(
  first: string | null,
  tries: number,
  previous: ApiError | null,
): string | null {
  if (first === null || previous === null || kindOf(previous) === 'rate-limited') return first;
  return `${first}.${tries}`;
}
