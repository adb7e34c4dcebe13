import { usdToMicro } from '#domain/money/usd.ts';

/**
 * Dollars as the JSON number that the API wants. Whole micro-dollars up to 2^53 have exactly one
 * shortest number, so what arrives reads as the same decimal. Throws RangeError on no amount.
 */
export function wireUsd(usd: string): number {
  const micro = Number(usdToMicro(usd));
  if (!Number.isSafeInteger(micro)) throw new RangeError(`not a deposit: ${usd}`);
  return Number(usd);
}
