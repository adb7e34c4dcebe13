import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { gpuPricesQuery } from '#api/queries/offers.ts';
import { useScope, useSession } from '#api/queries/session.tsx';
import { holdsAkt, useMoneyTerms } from '#components/money/use-money-terms.ts';
import type { ExpectedRate } from '#domain/deployment/top-up-plan.ts';
import type { MoneyTerms } from '#domain/money/coins-text.ts';
import { coinsToUsd } from '#domain/money/usd.ts';
import { expectedPrice, totalExpectation } from '#domain/pricing/expect.ts';
import type { Expectation, SeenPrice } from '#domain/pricing/facts.ts';
import { shapeOf } from '#domain/pricing/shape.ts';
import type { GroupSummary } from '#domain/sdl/types.ts';
import { useStored } from '#store/live.ts';
import { scopeKey } from '#store/scope.ts';
import { listSeenPrices } from '#store/seen-prices.ts';

export type ExpectedPrices = {
  /** In the order of the groups. */
  each: readonly Expectation[];
  total: Expectation;
  terms: MoneyTerms;
  /** Not everything that can be known is known yet. */
  pending: boolean;
  /** Reads the market again where that failed; null where it did not. */
  readAgain: (() => void) | null;
};

const NOTHING_SEEN: ReadonlyMap<string, SeenPrice[]> = new Map();

/** What the groups of an SDL may cost, from all that the server and this browser know of the market. */
export function useExpectedPrices(groups: readonly GroupSummary[]): ExpectedPrices {
  const session = useSession();
  const scope = useScope();
  const withGpu = groups.some(({ totals }) => totals.gpu > 0);
  const market = useQuery({ ...gpuPricesQuery(session), enabled: withGpu });
  const { data, status } = useStored('prices', scopeKey(scope), () =>
    listSeenPrices(scope, session.clock),
  );
  const seen = data ?? NOTHING_SEEN;
  const coins = groups.flatMap(({ resources, maxPrice }) => [
    ...maxPrice,
    ...(seen.get(shapeOf({ resources })) ?? []).map(({ price }) => price),
  ]);
  const terms = useMoneyTerms(holdsAkt(coins));
  const gpus = market.data?.models ?? null;
  const known = useMemo(() => {
    const { aktUsd } = terms;
    const each = groups.map((group) =>
      expectedPrice(group, { gpus, seen: seen.get(shapeOf(group)) ?? [], aktUsd }),
    );
    return { each, total: totalExpectation(each) };
  }, [groups, gpus, seen, terms]);
  return {
    ...known,
    terms,
    pending: status === 'loading' || (withGpu && market.isPending),
    readAgain: withGpu && market.isError ? () => void market.refetch() : null,
  };
}

/** Dollars per block of all groups; null while, or where, there is no dollar figure. */
export function rateOf({ total, terms, pending }: ExpectedPrices): ExpectedRate | null {
  const high = total.high.length > 0 ? coinsToUsd(total.high, terms.aktUsd) : null;
  if (pending || high === null) return null;
  return { low: total.low && coinsToUsd(total.low, terms.aktUsd), high };
}
