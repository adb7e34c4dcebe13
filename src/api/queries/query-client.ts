import { QueryClient } from '@tanstack/react-query';

const SECOND = 1000;

/**
 * The cache of one connection. The client below it repeats what is safe to repeat, so nothing is
 * repeated here. Requests go out although the browser thinks that it is offline: the simulator may
 * be on this very machine.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        networkMode: 'always',
        refetchOnReconnect: true,
        staleTime: 10 * SECOND,
        gcTime: 600 * SECOND,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
