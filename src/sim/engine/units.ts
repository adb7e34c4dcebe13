/**
 * Exact decimals for the simulated chain: integers scaled by 10^18, as the chain's LegacyDec.
 * Deliberately not the decimal library that the application's own rules use, so that the two
 * can be held against each other.
 */

/** A decimal number times 10^18. */
export type Units = bigint;

const PLACES = 18;
export const ONE: Units = 10n ** BigInt(PLACES);

/**
 * Reads a decimal string of at most 18 places.
 * @throws RangeError on anything else
 */
export function units(text: string): Units {
  const match = /^(-?)(\d+)(?:\.(\d{1,18}))?$/.exec(text);
  if (match === null) throw new RangeError(`Not a decimal of at most 18 places: ${text}`);
  const [, sign, whole = '0', fraction = ''] = match;
  const value = BigInt(whole) * ONE + BigInt(fraction.padEnd(PLACES, '0'));
  return sign === '-' ? -value : value;
}

/** The shortest decimal string of a value: `1000`, `0.25`, `-6344.131225`. */
export function plain(value: Units): string {
  const size = value < 0n ? -value : value;
  const fraction = (size % ONE).toString().padStart(PLACES, '0').replace(/0+$/, '');
  const digits = `${size / ONE}${fraction === '' ? '' : `.${fraction}`}`;
  return value < 0n ? `-${digits}` : digits;
}

/** The chain's own spelling, always 18 places: `1000.000000000000000000`. */
export function dec18(text: string): string {
  const [whole = '0', fraction = ''] = plain(units(text)).split('.');
  return `${whole}.${fraction.padEnd(PLACES, '0')}`;
}

export const least = (a: Units, b: Units): Units => (a < b ? a : b);
export const most = (a: Units, b: Units): Units => (a > b ? a : b);
