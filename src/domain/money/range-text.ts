/** Two ends of an estimate as one text. */
import type { Amount } from './decimal.ts';
import { dec, plain, round, type Rounding } from './decimal.ts';
import { convertUsd, currencySuffix, type Currency } from './currency.ts';
import { figureAt, placesOf, type FigureStyle } from './figure.ts';
import type { AktUsd } from './usd.ts';

/** Digits beyond the last one drawn that count: what lies behind them is left over from a division. */
const BEYOND = 6;

/** An estimate has no more digits than that at its lower end. */
const SIGNIFICANT = 2;

/**
 * Dollars as a range in the operator's currency, both ends with the same decimals: `$0.61 – $1.83`.
 * Rounded outwards, so that what lies within the range lies within the text; never a false zero. One
 * figure where both ends are the same.
 */
export function formatRange(
  [low, high]: readonly [low: Amount, high: Amount],
  { style, currency, aktUsd }: { style: FigureStyle; currency: Currency; aktUsd: AktUsd },
): string {
  const ends = [low, high].map((usd) => convertUsd(usd, currency, aktUsd));
  const [from, to] = ends.map(({ amount }) => amount) as [Amount, Amount];
  const finest = dec(from).eq('0') ? to : from;
  const places = placesOf(finest, style, SIGNIFICANT);
  const kind = ends[0]?.currency ?? currency;
  const draw = (amount: Amount): string =>
    `${kind.kind === 'usd' ? '$' : ''}${figureAt(amount, places).digits}`;
  const outwards = (amount: Amount, rounding: Rounding): Amount =>
    plain(round(round(dec(amount), places + BEYOND, 'half-even'), places, rounding));
  const [least, most] = [outwards(from, 'down'), outwards(to, 'up')];
  const single = least === most || from === to;
  const start = least === '0' && dec(from).gt('0') ? '<' : `${draw(least)} – `;
  return `${single ? '' : start}${draw(most)}${currencySuffix(kind)}`;
}
