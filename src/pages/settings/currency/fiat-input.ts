import type { Currency } from '#domain/money/currency.ts';
import { dec, plain } from '#domain/money/decimal.ts';

export type FiatProblems = { code?: string; perUsd?: string };

export type FiatInput =
  | { ok: true; currency: Extract<Currency, { kind: 'fiat' }> }
  | { ok: false; problems: FiatProblems };

const CODE = /^[\p{L}\p{Sc}]{1,5}$/u;
const DECIMAL = /^\d{1,9}(?:\.\d{1,9})?$/;

function rateProblem(rate: string): string | undefined {
  if (rate === '') return 'Enter how much of it one dollar buys.';
  if (rate.includes(',')) return 'Use a point for decimals and no thousands separators.';
  if (!DECIMAL.test(rate)) return 'Enter a positive number with at most nine decimals.';
  return dec(rate).gt('0') ? undefined : 'The rate must be more than zero.';
}

/** Reads a currency sign or code and its rate as the operator typed them; the rate stays an exact decimal. */
export function readFiat(code: string, perUsd: string): FiatInput {
  const sign = code.trim();
  const rate = perUsd.trim();
  const problems: FiatProblems = {};
  if (!CODE.test(sign)) problems.code = 'Enter a code such as EUR, or a sign such as €.';
  const wrongRate = rateProblem(rate);
  if (wrongRate !== undefined) problems.perUsd = wrongRate;
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, currency: { kind: 'fiat', code: sign, perUsd: plain(dec(rate)) } };
}
