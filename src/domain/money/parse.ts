/** Reads what people type into a dollar field. */
import type { Amount } from './decimal.ts';
import { dec, plain } from './decimal.ts';

export type UsdInputProblem = 'empty' | 'not-a-number' | 'negative' | 'too-precise' | 'huge';

export type UsdInput = { ok: true; usd: Amount } | { ok: false; reason: UsdInputProblem };

/** The most that one field takes: a million dollars. */
export const MOST_USD = '1000000';

const PLAIN = /^(?:\d+(?:\.\d*)?|\.\d+)$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const MICRO_PLACES = 6;

/** Reads `5`, `.5`, `$1,250.50`, with spaces around. Dollars have at most six decimal places: the chain counts in millionths. */
export function parseUsdInput(text: string): UsdInput {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: false, reason: 'empty' };
  const negative = /^[-−]/.test(trimmed);
  const body = trimmed.replace(/^[-−]?\s*\$?\s*/, '');
  if (!PLAIN.test(body) && !GROUPED.test(body)) return { ok: false, reason: 'not-a-number' };
  if (negative) return { ok: false, reason: 'negative' };
  const [whole = '', fraction = ''] = body.replaceAll(',', '').split('.');
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > MICRO_PLACES) return { ok: false, reason: 'too-precise' };
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  if (digits.length > MOST_USD.length) return { ok: false, reason: 'huge' };
  const value = dec(kept ? `${digits}.${kept}` : digits);
  if (value.gt(MOST_USD)) return { ok: false, reason: 'huge' };
  return { ok: true, usd: plain(value) };
}
