import { queryOptions } from '@tanstack/react-query';
import { listProviders, readProvider, type Provider } from '#api/contract/providers.ts';
import { keys } from '#api/client/keys.ts';
import { askWider } from './absent.ts';
import type { Session } from './create-session.ts';

const MINUTE = 60_000;

const indexes = new WeakMap<Provider[], ReadonlyMap<string, Provider>>();

/** The providers by address; the same map for the same list. */
function byAddress(providers: Provider[] | null): ReadonlyMap<string, Provider> | null {
  if (!providers) return null;
  const known = indexes.get(providers);
  if (known) return known;
  const index = new Map(providers.map((provider) => [provider.owner, provider]));
  indexes.set(providers, index);
  return index;
}

/** Every provider by address, in one request; null where the server does not list them. */
export const providersQuery = (session: Session) =>
  queryOptions({
    queryKey: keys.providers,
    queryFn: ({ signal }) => askWider(session, listProviders, { signal }),
    select: byAddress,
    staleTime: 5 * MINUTE,
    refetchOnWindowFocus: false,
  });

/** One provider with capacity and uptime checks; null where unknown. */
export const providerQuery = (session: Session, address: string) =>
  queryOptions({
    queryKey: keys.provider(address),
    queryFn: ({ signal }) => askWider(session, readProvider, { params: { address }, signal }),
    staleTime: 5 * MINUTE,
  });
