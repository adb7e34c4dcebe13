import { useNow } from '#components/time/use-now.ts';
import { perHour, perMonth } from '#domain/chain/prices.ts';
import { formatCoins, type MoneyTerms } from '#domain/money/coins-text.ts';
import type { Amount } from '#domain/money/decimal.ts';
import type { Coin } from '#domain/money/denom.ts';
import { formatRaw } from '#domain/money/format.ts';
import { formatRange } from '#domain/money/range-text.ts';
import { coinsToUsd } from '#domain/money/usd.ts';
import type { Expectation, UnderMarket } from '#domain/pricing/facts.ts';
import { sourceDetails } from '#domain/pricing/source-words.ts';
import { Tooltip } from '#ui/overlay/tooltip.tsx';

const MINUTE_MS = 60_000;

const PERIODS = {
  hour: {
    style: 'hourly',
    convert: perHour,
    unit: '/h',
    formula: 'per block × 3,600 s ÷ 6.098 s',
  },
  month: {
    style: 'monthly',
    convert: perMonth,
    unit: '/mo',
    formula: 'per block × 30.437 d ÷ 6.098 s',
  },
} as const;

export type Period = keyof typeof PERIODS;

type PriceRangeProps = { expectation: Expectation; terms: MoneyTerms; per: Period };

/** `$0.61 – $1.83 /mo`, `at most $4.31 /mo`; `not known` where not even a bound is. */
export function rangeText({ expectation, terms, per }: PriceRangeProps): string {
  const { style, convert, unit } = PERIODS[per];
  const { low, high } = expectation;
  if (high.length === 0) return 'not known';
  const usd = (coins: readonly Coin[] | null): Amount | null => {
    const total = coins && coinsToUsd(coins, terms.aktUsd);
    return total && convert(total);
  };
  const [from, to] = [usd(low), usd(high)];
  if (from !== null && to !== null)
    return `${formatRange([from, to], { style, ...terms })} ${unit}`;
  const most = high.map(({ denom, amount }) => ({ denom, amount: convert(amount) }));
  return `at most ${formatCoins(most, style, terms)} ${unit}`;
}

/** What the market is expected to ask a month where the SDL pays less. */
export const marketText = ({ low, high }: UnderMarket, terms: MoneyTerms): string =>
  `${formatRange([perMonth(low), perMonth(high)], { style: 'monthly', ...terms })} /mo`;

/** The chain's own amounts: `1.5 uact – 4.2 uact a block`. */
function rawText({ low, high }: Expectation): string {
  const raw = (coins: readonly Coin[]): string =>
    coins.map(({ amount, denom }) => formatRaw(amount, denom)).join(' + ');
  return `${low === null ? 'at most ' : `${raw(low)} – `}${raw(high)} a block`;
}

/** What something may cost an hour or a month; hover and focus say where the figure comes from. */
export function PriceRange(props: PriceRangeProps) {
  const { expectation, per } = props;
  const now = useNow(MINUTE_MS);
  const lines = () => [
    ...sourceDetails(expectation, now),
    ...(expectation.high.length > 0 ? [rawText(expectation), PERIODS[per].formula] : []),
  ];
  const detail = () => (
    <span className="grid max-w-80 gap-1 tabular-nums">
      {lines().map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
  return (
    <Tooltip content={detail} className="font-semibold tabular-nums">
      {rangeText(props)}
    </Tooltip>
  );
}
