/**
 * Exact decimals. The chain counts in LegacyDec (18 decimal places); everything here keeps that
 * precision, and only `divide` ever rounds: where its caller says and how it says.
 */
import { Big } from 'big.js';

/** A decimal number as text, as on the wire and in stored records: `"5500000.000000000000000000"`, `"-12"`. */
export type Amount = string;

export type { Big };

/** How `divide` and `round` treat what lies beyond the last place: towards zero, to nearest, or away from zero. */
export type Rounding = 'down' | 'half-even' | 'up';

/** Decimal places of the chain's LegacyDec. */
const CHAIN_PLACES = 18;

/** Longer than any number of the chain (315 bits), short enough that hostile text costs nothing. */
const AMOUNT = /^-?\d{1,100}(\.\d{1,60})?$/;
const MODES = { down: 0, 'half-even': 2, up: 3 } as const;

/** An own constructor: strict, so that a float can never slip in, and untouched by anybody else's settings. */
const Exact = Big();
Exact.strict = true;

/** True of plain decimal text: optional minus, digits, optional fraction; no exponent, no spaces. */
export const isAmount = (value: unknown): value is Amount =>
  typeof value === 'string' && AMOUNT.test(value);

/** Reads an amount or a whole number. Throws RangeError on anything else (floats and exponents too). */
export function dec(value: Amount | number | Big): Big {
  if (typeof value === 'string') {
    if (isAmount(value)) return new Exact(value);
  } else if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return new Exact(String(value));
  } else {
    return value;
  }
  throw new RangeError(`not an exact amount: ${JSON.stringify(value)}`);
}

/** The amount as plain text: no exponent, no trailing zeros, no minus zero. */
export const plain = (value: Big): Amount => (value.eq('0') ? '0' : value.toFixed());

/** The exact sum; zero for none. */
export function sum(values: Iterable<Amount | Big>): Big {
  let total = dec(0);
  for (const value of values) total = total.plus(dec(value));
  return total;
}

export const max = (a: Big, b: Big): Big => (a.gte(b) ? a : b);
export const min = (a: Big, b: Big): Big => (a.lte(b) ? a : b);

/** The value, or zero if it is negative. */
export const atLeastZero = (value: Big): Big => max(value, dec(0));

/** Rounds to `places` decimal places. */
export const round = (value: Big, places: number, rounding: Rounding): Big =>
  value.round(places, MODES[rounding]);

/** One constructor for each precision and rounding: big.js keeps both on the constructor. */
const dividers = new Map<string, typeof Exact>();

function divider(places: number, rounding: Rounding): typeof Exact {
  const key = `${rounding}:${places}`;
  const known = dividers.get(key);
  if (known) return known;
  const made = Big();
  made.DP = places;
  made.RM = MODES[rounding];
  dividers.set(key, made);
  return made;
}

/** `a ÷ b` rounded once, at `places` decimal places (18 unless told). Throws RangeError when `b` is zero. */
export function divide(a: Big, b: Big, rounding: Rounding, places: number = CHAIN_PLACES): Big {
  if (b.eq('0')) throw new RangeError('division by zero');
  const Divider = divider(places, rounding);
  return new Exact(new Divider(a).div(b));
}

/** Orders amounts exactly: negative, zero or positive, for `sort`. */
export const compareAmounts = (a: Amount, b: Amount): number => dec(a).cmp(dec(b));

/** The nearest float: for the length of a bar, the place of a point or a date. Never for money shown or sent. */
export const approximate = (value: Amount): number => Number(value);
