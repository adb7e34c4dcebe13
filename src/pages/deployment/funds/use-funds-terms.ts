import { useMoneyTerms } from '#components/money/use-money-terms.ts';
import { runwaySeconds } from '#domain/escrow/runway.ts';
import { usdOf } from '#domain/escrow/totals.ts';
import type { Amount } from '#domain/money/decimal.ts';
import { useSlowEscrow } from '#pages/deployment/use-facts.ts';
import type { Known } from '#pages/deployment/use-reading.ts';

/** What turns dollars into time. Dollars; `rateUsd` per block, null where the denom has no dollar figure. */
export type FundsTerms = {
  rateUsd: Amount | null;
  shortfallUsd: Amount;
  blockSeconds?: Amount;
  /** Null where it is not known. */
  runwaySeconds: number | null;
  spending: boolean;
  nowMs: number;
};

/** The terms of a deposit now, up to ten seconds old. */
export function useFundsTerms(known: Known): FundsTerms {
  const { aktUsd } = useMoneyTerms(false);
  const { view, at, nowMs } = useSlowEscrow(known);
  return {
    rateUsd: usdOf(view, 'rate', aktUsd),
    shortfallUsd: usdOf(view, 'shortfall', aktUsd) ?? '0',
    ...(at && { blockSeconds: at.blockSeconds }),
    runwaySeconds: runwaySeconds(view.runwayBlocks, at?.blockSeconds),
    spending: view.perDenom.some(({ rate }) => rate !== '0'),
    nowMs,
  };
}
