import { QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import { useObservable } from '#lib/use-observable.ts';
import type { Scope } from '#store/scope.ts';
import type { KeyState, Session } from './create-session.ts';

const SessionContext = createContext<Session | null>(null);

/** Gives a session to what is below it; another connection remounts all of it, so nothing leaks over. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return (
    <SessionContext key={session.connection.id} value={session}>
      <QueryClientProvider client={session.queryClient}>{children}</QueryClientProvider>
    </SessionContext>
  );
}

/** The session of the tab's connection. @throws Error outside of a SessionProvider. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of a SessionProvider');
  return session;
}

/** Whose records belong to this session, kept up to date while the owner is being learned. */
export const useScope = (): Scope => useObservable(useSession().scopes);

/** Whether the connection's key works, as far as the last answers tell. */
export const useKeyState = (): KeyState => useObservable(useSession().keyState);

/** When the server lets calls go on after a 429, in ms since the epoch; null while they flow. */
export const usePausedUntil = (): number | null => useObservable(useSession().pausedUntil);
