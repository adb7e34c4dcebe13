import { useQuery } from '@tanstack/react-query';
import type { Provider } from '#api/contract/providers.ts';
import { providersQuery } from '#api/queries/providers.ts';
import { useSession } from '#api/queries/session.tsx';

/** Finds providers by address; null for the unknown, and for all while or where there is no list. */
export function useProviders(): (address: string) => Provider | null {
  const { data } = useQuery(providersQuery(useSession()));
  return (address) => data?.get(address) ?? null;
}
