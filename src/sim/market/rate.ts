/**
 * Dollars as whole billionths, and their way to µact a block: one block lasts 6.098 s, a month
 * 30.437 days, one ACT is one dollar.
 */
export type Nanos = bigint;

/** Reads dollars with up to nine decimals, as price books have them. */
export function nanos(usd: string): Nanos {
  const [whole = '0', fraction = ''] = usd.split('.');
  return BigInt(whole) * 1_000_000_000n + BigInt(fraction.padEnd(9, '0').slice(0, 9));
}

const MONTH_MS = 2_629_756_800n;
const HOUR_MS = 3_600_000n;
const BLOCK_MS = 6098n;
/** Prices are quoted to the millionth of a µact. */
const QUOTE = 1_000_000n;

function perBlock(amount: Nanos, periodMs: bigint): bigint {
  return (amount * BLOCK_MS * QUOTE) / (periodMs * 1000n);
}

/** Millionths of a µact a block for a price a month. */
export const monthlyRate = (amount: Nanos): bigint => perBlock(amount, MONTH_MS);

/** Millionths of a µact a block for a price an hour. */
export const hourlyRate = (amount: Nanos): bigint => perBlock(amount, HOUR_MS);

/** Millionths of a µact as a decimal string. */
export function rateText(rate: bigint): string {
  const fraction = (rate % QUOTE).toString().padStart(6, '0').replace(/0+$/, '');
  return `${rate / QUOTE}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A decimal µact string as millionths, further places cut off. */
export function rateOfText(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole) * QUOTE + BigInt(fraction.padEnd(6, '0').slice(0, 6));
}
