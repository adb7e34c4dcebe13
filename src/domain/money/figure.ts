/** Digits on screen: how many, grouped how, and never a false zero. Currency signs come on top (format.ts). */
import type { Amount, Big } from './decimal.ts';
import { dec, round } from './decimal.ts';

/**
 * `balance`: cents. `hourly`: four significant digits, at least cents.
 * `monthly`: cents from one dollar up, below that four significant digits.
 */
export type FigureStyle = 'balance' | 'hourly' | 'monthly';

/** A figure ready to be dressed: `below` says that the digits are a bound the value lies under. */
export type Figure = { negative: boolean; below: boolean; digits: string };

/** The finest figure drawn; what lies under it reads `<0.000000000001`. */
export const MOST_PLACES = 12;

/** Thousands separators in plain decimal text. */
export const group = (digits: string): string => {
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/** Decimal places that show `significant` digits of the value, at least two and at most twelve. */
const placesFor = (value: Big, significant: number): number =>
  Math.min(MOST_PLACES, Math.max(2, significant - 1 - value.e));

/** Decimal places that a value is drawn with. `significant` counts the digits of small prices. */
export function placesOf(amount: Amount | Big, style: FigureStyle, significant = 4): number {
  const value = dec(amount).abs();
  if (style === 'balance' || value.eq('0')) return 2;
  if (style === 'monthly' && value.gte('1')) return 2;
  return placesFor(value, significant);
}

/** Draws a value with so many decimal places, from one up to `MOST_PLACES`. */
export function figureAt(amount: Amount | Big, decimals: number): Figure {
  const value = dec(amount);
  const size = value.abs();
  const smallest = dec(`0.${'0'.repeat(decimals - 1)}1`);
  const negative = value.lt('0');
  if (size.gt('0') && size.lt(smallest)) {
    return { negative, below: true, digits: smallest.toFixed(decimals) };
  }
  const digits = group(round(size, decimals, 'half-even').toFixed(decimals));
  return { negative, below: false, digits };
}

/** Draws a value as its style wants it. */
export const figure = (amount: Amount | Big, style: FigureStyle): Figure =>
  figureAt(amount, placesOf(amount, style));
