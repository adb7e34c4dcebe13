/** Coins of any denoms as one text, and what stands behind it. */
import { formatMoney, type Currency } from './currency.ts';
import { dec } from './decimal.ts';
import { denomKind, denomSymbol, type Coin } from './denom.ts';
import { formatMicro, formatRaw, formatUsdExact, type FigureStyle } from './format.ts';
import { coinsToUsd, microToUsd, type AktUsd } from './usd.ts';

/** The currency to read in, and dollars for one AKT where known. */
export type MoneyTerms = { currency: Currency; aktUsd: AktUsd };

/**
 * One figure in the operator's currency; as soon as one denom has no dollar figure, each denom by
 * itself instead: `$5.00 + 3.10 AKT`. No coins are zero.
 */
export function formatCoins(
  coins: readonly Coin[],
  style: FigureStyle,
  { currency, aktUsd }: MoneyTerms,
): string {
  const usd = coinsToUsd(coins, aktUsd);
  if (usd !== null) return formatMoney(usd, { style, currency, aktUsd });
  return coins
    .filter(({ amount }) => !dec(amount).eq('0'))
    .map(({ amount, denom }) => {
      const one = microToUsd(amount, denom, aktUsd);
      return one === null
        ? formatMicro(amount, denom, { style, aktUsd })
        : formatMoney(one, { style, currency, aktUsd });
    })
    .join(' + ');
}

/** What a denom is worth, as a sentence. */
function rateWords(denom: string, aktUsd: AktUsd): string {
  const symbol = denomSymbol(denom);
  switch (denomKind(denom)) {
    case 'usd-stable':
      return `1,000,000 ${denom.startsWith('ibc/') ? 'units' : denom} = 1 ${symbol} = $1`;
    case 'uakt':
      return aktUsd === null
        ? '1,000,000 uakt = 1 AKT; its market price is not known'
        : `1,000,000 uakt = 1 AKT = ${formatUsdExact(aktUsd)} on the market`;
    case 'unknown':
      return 'Berth does not know what this denom is worth';
  }
}

function conversionWords({ currency }: MoneyTerms): string[] {
  return currency.kind === 'fiat' ? [`$1 = ${currency.perUsd} ${currency.code}, your rate`] : [];
}

/** The lines behind a figure: each raw amount with its denom, what that is worth, and exact dollars. */
export function explainCoins(coins: readonly Coin[], terms: MoneyTerms): string[] {
  const denoms = [...new Set(coins.map(({ denom }) => denom))];
  const usd = coinsToUsd(coins, terms.aktUsd);
  return [
    ...coins.map(({ amount, denom }) => formatRaw(amount, denom)),
    ...denoms.map((denom) => rateWords(denom, terms.aktUsd)),
    ...(usd === null || coins.length === 0 ? [] : [`exactly ${formatUsdExact(usd)}`]),
    ...conversionWords(terms),
  ];
}
