import { queryOptions } from '@tanstack/react-query';
import { readMarketData } from '#api/contract/market.ts';
import { keys } from '#api/client/keys.ts';
import { askWider } from './absent.ts';
import type { Session } from './create-session.ts';

const MINUTE = 60_000;

/** The market of AKT, `price` in dollars; null where the server does not tell. */
export const marketQuery = (session: Session) =>
  queryOptions({
    queryKey: keys.market,
    queryFn: ({ signal }) => askWider(session, readMarketData, { signal }),
    staleTime: 5 * MINUTE,
  });
