import type { FetchQueryOptions, QueryKey } from '@tanstack/react-query';
import type { Session } from './create-session.ts';

/**
 * Starts a query, so that a route's loader sends the request while the route's code is still on its
 * way. Fulfilled once it is answered or given up; failures are the page's to show.
 */
export function startLoading<Data, Key extends QueryKey>(
  session: Session,
  options: FetchQueryOptions<Data, Error, Data, Key>,
): Promise<void> {
  return session.queryClient.prefetchQuery(options);
}
