import { perHour, perMonth } from '#domain/chain/prices.ts';
import type { Coin } from '#domain/money/denom.ts';
import { Money, type MoneyLook } from './money.tsx';

const UNITS = {
  hour: {
    figure: 'hourly',
    convert: perHour,
    text: '/h',
    formula: 'price per block × 3,600 s ÷ 6.098 s',
  },
  month: {
    figure: 'monthly',
    convert: perMonth,
    text: '/mo',
    formula: 'price per block × 30.437 d ÷ 6.098 s',
  },
} as const;

type PriceProps = MoneyLook & {
  /** Micro-units per block. */
  perBlock: readonly Coin[];
  per: keyof typeof UNITS;
};

/** What something costs an hour, or a month of 30.437 days. */
export function Price({ perBlock, per, ...look }: PriceProps) {
  const { figure, convert, text, formula } = UNITS[per];
  const coins = perBlock.map(({ denom, amount }) => ({ denom, amount: convert(amount) }));
  return (
    <span className="whitespace-nowrap">
      <Money {...{ coins, figure, formula }} {...look} /> <span className="text-fg-3">{text}</span>
    </span>
  );
}
