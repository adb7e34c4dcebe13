/** The currency that the operator reads: dollars, ACT, AKT at the market price, or a fiat at a rate of their own. */
import type { Amount } from './decimal.ts';
import { dec, plain } from './decimal.ts';
import type { FigureStyle } from './figure.ts';
import { figure } from './figure.ts';
import { dress } from './format.ts';
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
function convertUsd(usd: Amount, currency: Currency, aktUsd: AktUsd): Converted {
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

const suffix = (currency: Currency): string => {
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

/** Dollars as text in the operator's currency: `$98.41`, `98.41 ACT`, `<0.01 EUR`. */
export function formatMoney(
  usd: Amount,
  { style, currency, aktUsd }: { style: FigureStyle; currency: Currency; aktUsd: AktUsd },
): string {
  const converted = convertUsd(usd, currency, aktUsd);
  const prefix = converted.currency.kind === 'usd' ? '$' : '';
  return dress(figure(converted.amount, style), prefix, suffix(converted.currency));
}
