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

/**
 * A price as an SDL writes it (`1000`, `0.5`, `1e3`) in millionths of a µact, further places cut
 * off; null for what is no price.
 */
export function readRate(text: string): bigint | null {
  const match = /^(\d+)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i.exec(text.trim());
  if (match === null) return null;
  const [, whole = '', fraction = '', power = '0'] = match;
  const places = Number(power) + 6 - fraction.length;
  const digits = BigInt(whole + fraction);
  return places >= 0 ? digits * 10n ** BigInt(places) : digits / 10n ** BigInt(-places);
}
