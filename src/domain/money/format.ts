/** Money as text: `$98.41`, `<$0.01`, `$0.004120`, `98,412,731.25 uact`. */
import type { Amount } from './decimal.ts';
import { dec, plain } from './decimal.ts';
import { denomSymbol } from './denom.ts';
import type { Figure, FigureStyle } from './figure.ts';
import { figure, figureAt, group, MOST_PLACES, placesOf } from './figure.ts';
import { microToUsd, type AktUsd } from './usd.ts';

export type { FigureStyle } from './figure.ts';

/** Puts sign, bound and currency around a figure. */
export const dress = ({ negative, below, digits }: Figure, before: string, after = ''): string =>
  `${negative ? '-' : ''}${below ? '<' : ''}${before}${digits}${after}`;

/** Dollars. What is not zero never reads as zero: `<$0.01`, `-<$0.01`. */
export const formatUsd = (usd: Amount, { style }: { style: FigureStyle }): string =>
  dress(figure(usd, style), '$');

/** Dollars with every digit there is, at least cents: for details on hover or focus. */
export function formatUsdExact(usd: Amount): string {
  const value = dec(usd);
  const text = plain(value.abs());
  const fraction = text.split('.')[1]?.length ?? 0;
  return `${value.lt('0') ? '-' : ''}$${group(fraction < 2 ? value.abs().toFixed(2) : text)}`;
}

/** The chain's own amount, exact, with its denom: `98,412,731.25 uact`. */
export function formatRaw(amount: Amount, denom: string): string {
  const value = dec(amount);
  return `${value.lt('0') ? '-' : ''}${group(plain(value.abs()))} ${denom}`;
}

/** Dollars where there is a dollar figure, else AKT, else the raw amount with its denom. */
export function formatMicro(
  amount: Amount,
  denom: string,
  { style, aktUsd }: { style: FigureStyle; aktUsd: AktUsd },
): string {
  const usd = microToUsd(amount, denom, aktUsd);
  if (usd !== null) return formatUsd(usd, { style });
  const symbol = denomSymbol(denom);
  if (symbol === null) return formatRaw(amount, denom);
  return dress(figure(dec(amount).times('0.000001'), style), '', ` ${symbol}`);
}

/**
 * Texts for the prices of one column, all with the same decimal places, so that digits line up: as
 * many as the finest needs, and more (up to twelve) until no two different prices look the same.
 */
export function alignedTexts(
  usd: readonly Amount[],
  style: FigureStyle,
  draw: (price: Amount, decimals: number) => string,
): string[] {
  const different = new Set(usd.map((price) => plain(dec(price)))).size;
  const fewest = usd.reduce((most, price) => Math.max(most, placesOf(price, style)), 2);
  for (let decimals = fewest; ; decimals += 1) {
    const texts = usd.map((price) => draw(price, decimals));
    if (new Set(texts).size === different || decimals >= MOST_PLACES) return texts;
  }
}

/** Hourly prices of one column in dollars, no two different ones alike (to twelve places). */
export const formatHourlyColumn = (usd: readonly Amount[]): string[] =>
  alignedTexts(usd, 'hourly', (price, decimals) => dress(figureAt(price, decimals), '$'));
