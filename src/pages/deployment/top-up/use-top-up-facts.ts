import { useQuery } from '@tanstack/react-query';
import type { DeploymentSettings } from '#api/contract/settings.ts';
import { useSession } from '#api/queries/session.tsx';
import { balancesQuery } from '#api/queries/wallet.ts';
import { useMoneyTerms } from '#components/money/use-money-terms.ts';
import { topUpEstimate, topUpOutlook } from '#domain/deployment/auto-top-up.ts';
import { runwaySeconds } from '#domain/escrow/runway.ts';
import { usdOf } from '#domain/escrow/totals.ts';
import { microToUsd } from '#domain/money/usd.ts';
import { useSlowEscrow } from '#pages/deployment/use-facts.ts';
import type { Known } from '#pages/deployment/use-reading.ts';
import type { TopUpFacts } from './top-up-words.ts';

/** The managed wallet's own denom, in which credits are counted. */
const CREDIT_DENOM = 'uact';

/** Credits in dollars; null where the server does not tell them. */
export function useCreditsUsd(): string | null {
  const { data } = useQuery(balancesQuery(useSession()));
  return data ? microToUsd(data.balance, CREDIT_DENOM) : null;
}

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
