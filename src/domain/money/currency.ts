/** The currency that the operator reads: dollars, ACT, AKT at the market price, or a fiat at a rate of their own. */
import type { Amount } from './decimal.ts';
import { dec, plain } from './decimal.ts';
import type { Figure, FigureStyle } from './figure.ts';
import { figure, figureAt } from './figure.ts';
import { alignedTexts, dress } from './format.ts';
import { usdToAkt, type AktUsd } from './usd.ts';

/** `perUsd` is how much of the fiat one dollar buys, as the operator entered it; `code` is its sign or letters (`EUR`). */
export type Currency =
  | { kind: 'usd' }
  | { kind: 'act' }
  | { kind: 'akt' }
  | { kind: 'fiat'; code: string; perUsd: Amount };

const USD: Currency = { kind: 'usd' };

/** An amount in the currency that it is really in: AKT without a market price stays dollars. */
type Converted = { amount: Amount; currency: Currency };

/** Converts dollars. One ACT is one dollar. AKT is rounded down at 18 places; the rest is exact. */
export function convertUsd(usd: Amount, currency: Currency, aktUsd: AktUsd): Converted {
  switch (currency.kind) {
    case 'usd':
    case 'act':
      return { amount: usd, currency };
    case 'akt':
      return aktUsd === null || dec(aktUsd).lte('0')
        ? { amount: usd, currency: USD }
        : { amount: usdToAkt(usd, aktUsd), currency };
    case 'fiat':
      return { amount: plain(dec(usd).times(dec(currency.perUsd))), currency };
  }
}

/** What stands after an amount: nothing for dollars, whose sign stands before it. */
export const currencySuffix = (currency: Currency): string => {
  switch (currency.kind) {
    case 'usd':
      return '';
    case 'act':
      return ' ACT';
    case 'akt':
      return ' AKT';
    case 'fiat':
      return ` ${currency.code}`;
  }
};

/** How an amount is drawn: the operator's currency, and dollars for one AKT where known. */
type Drawing = { currency: Currency; aktUsd: AktUsd };

const draw = (
  usd: Amount,
  { currency, aktUsd }: Drawing,
  digits: (amount: Amount) => Figure,
): string => {
  const converted = convertUsd(usd, currency, aktUsd);
  const prefix = converted.currency.kind === 'usd' ? '$' : '';
  return dress(digits(converted.amount), prefix, currencySuffix(converted.currency));
};

/** Dollars as text in the operator's currency: `$98.41`, `98.41 ACT`, `<0.01 EUR`. */
export const formatMoney = (
  usd: Amount,
  { style, ...drawing }: { style: FigureStyle } & Drawing,
): string => draw(usd, drawing, (amount) => figure(amount, style));

/** Prices of one column in the operator's currency: digits line up, and no two different ones look the same. */
export const formatPriceColumn = (
  usd: readonly Amount[],
  { style, ...drawing }: { style: FigureStyle } & Drawing,
): string[] =>
  alignedTexts(usd, style, (price, decimals) =>
    draw(price, drawing, (amount) => figureAt(amount, decimals)),
  );
