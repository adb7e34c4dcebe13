import { explainCoins, formatCoins, type MoneyTerms } from '#domain/money/coins-text.ts';
import { formatMoney } from '#domain/money/currency.ts';
import type { Amount } from '#domain/money/decimal.ts';
import type { Coin } from '#domain/money/denom.ts';
import { formatUsdExact, type FigureStyle } from '#domain/money/format.ts';
import { usePreferences } from '#store/preferences.ts';
import { cx } from '#ui/cx.ts';
import { Tooltip } from '#ui/overlay/tooltip.tsx';
import { holdsAkt, useMoneyTerms } from './use-money-terms.ts';

export type MoneyLook = {
  /** False inside a row that is focused as a whole. */
  focusable?: boolean;
  className?: string;
};

type FigureProps = MoneyLook & {
  text: string;
  /** Worked out only once somebody wants to see them. */
  lines: () => readonly string[];
  formula: string | null;
};

/** Not a component of its own: tables have hundreds of figures. */
function drawFigure({ text, lines, formula, focusable = true, className }: FigureProps) {
  const detail = () => (
    <span className="grid gap-0.5 tabular-nums">
      {[...lines(), ...(formula === null ? [] : [formula])].map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
  return (
    <Tooltip
      content={detail}
      focusable={focusable}
      className={cx('whitespace-nowrap tabular-nums', className)}
    >
      {text}
    </Tooltip>
  );
}

type MoneyProps = MoneyLook & {
  coins: readonly Coin[];
  figure: FigureStyle;
  /** How the amount was worked out, as a sentence; null where it is simply what the API said. */
  formula: string | null;
};

type TermedProps = MoneyProps & { terms: MoneyTerms };

function drawMoney({ coins, figure, formula, terms, ...look }: TermedProps) {
  const lines = () => explainCoins(coins, terms);
  return drawFigure({ text: formatCoins(coins, figure, terms), lines, formula, ...look });
}

function AktMoney(props: MoneyProps) {
  return drawMoney({ ...props, terms: useMoneyTerms(holdsAkt(props.coins)) });
}

/** An amount in the operator's currency; hover and focus give the raw amount, its denom, the rate and the formula. */
export function Money(props: MoneyProps) {
  const { currency } = usePreferences();
  // Rows are many, AKT is rare: only where it takes part does a figure follow the market.
  if (currency.kind === 'akt' || holdsAkt(props.coins)) return <AktMoney {...props} />;
  return drawMoney({ ...props, terms: { currency, aktUsd: null } });
}

type UsdMoneyProps = MoneyLook & { usd: Amount; figure: FigureStyle; formula: string | null };

/** The same for what is counted in dollars to begin with: credits, totals. */
export function UsdMoney({ usd, figure, formula, ...look }: UsdMoneyProps) {
  const terms = useMoneyTerms(false);
  const text = formatMoney(usd, { style: figure, ...terms });
  const lines = () => [`exactly ${formatUsdExact(usd)}`];
  return drawFigure({ text, lines, formula, ...look });
}
