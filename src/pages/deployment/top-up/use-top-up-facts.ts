import type { DeploymentSettings } from '#api/contract/settings.ts';
import { useCreditsUsd } from '#components/money/use-credits.ts';
import { useMoneyTerms } from '#components/money/use-money-terms.ts';
import { topUpEstimate, topUpOutlook } from '#domain/deployment/auto-top-up.ts';
import { runwaySeconds } from '#domain/escrow/runway.ts';
import { usdOf } from '#domain/escrow/totals.ts';
import { useSlowEscrow } from '#pages/deployment/use-facts.ts';
import type { Known } from '#pages/deployment/use-reading.ts';
import type { TopUpFacts } from './top-up-words.ts';

/** What auto top-up will do, from the escrow, the server's estimate and the credits. */
export function useTopUpFacts(known: Known, settings: DeploymentSettings): TopUpFacts {
  const { aktUsd } = useMoneyTerms(false);
  const { view, at } = useSlowEscrow(known);
  const creditsUsd = useCreditsUsd();
  const rateUsd = usdOf(view, 'rate', aktUsd) ?? '0';
  const lookAheadMs = settings.topUpFrequencyMs;
  const estimateUsd = topUpEstimate(settings.estimatedTopUpAmount, rateUsd);
  const outlook = topUpOutlook({
    runwaySeconds: runwaySeconds(view.runwayBlocks, at?.blockSeconds),
    lookAheadMs,
    estimateUsd,
    creditsUsd,
  });
  const spending = view.perDenom.some(({ rate }) => rate !== '0');
  return { ...outlook, estimateUsd, lookAheadMs, spending };
}
