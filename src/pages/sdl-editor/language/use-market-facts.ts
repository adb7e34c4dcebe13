import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { gpuPricesQuery } from '#api/queries/offers.ts';
import { providersQuery } from '#api/queries/providers.ts';
import { useSession } from '#api/queries/session.tsx';
import type { MarketFacts } from '#domain/sdl/market-facts.ts';
import { marketFactsOf } from './market-facts.ts';

/** What providers offer; nothing while, or where, the server does not tell. Asked for once it is wanted. */
export function useMarketFacts(wanted: boolean): MarketFacts {
  const session = useSession();
  const { data: providers } = useQuery({ ...providersQuery(session), enabled: wanted });
  const { data: prices } = useQuery({ ...gpuPricesQuery(session), enabled: wanted });
  return useMemo(
    () => marketFactsOf(providers?.values() ?? null, prices ?? null),
    [providers, prices],
  );
}
