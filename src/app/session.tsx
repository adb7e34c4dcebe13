import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useActiveConnection } from '#store/use-connections.ts';

/** The session of this tab's connection around everything that reads from it. */
export function SessionHost({ children }: { children: ReactNode }) {
  const connection = useActiveConnection();
  return <Session key={connection?.id ?? 'none'}>{children}</Session>;
}

function Session({ children }: { children: ReactNode }) {
  const [client] = useState(() => new QueryClient());
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
