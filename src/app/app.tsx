import { lazy, Suspense } from 'react';
import { RouterProvider } from 'react-router/dom';
import { SessionProvider } from '#api/queries/session.tsx';
import { PreloadProvider } from '#components/page-link.tsx';
import { ConfirmHost } from '#ui/confirm/confirm-host.tsx';
import { Toasts } from '#ui/toast/toasts.tsx';
import { preloadPath } from './preload.ts';
import { router } from './routes.tsx';
import { useCurrentSession } from './session.ts';

/** Only a build without presets begins without one. */
const WithoutConnection = lazy(async () => ({
  default: (await import('./without-connection.tsx')).WithoutConnection,
}));

/** Everything on the page: the session around the routes, questions and notices above them. */
export function App() {
  const session = useCurrentSession();
  if (!session) {
    return (
      <Suspense>
        <WithoutConnection />
      </Suspense>
    );
  }
  return (
    <SessionProvider session={session}>
      <PreloadProvider value={preloadPath}>
        <RouterProvider router={router} />
      </PreloadProvider>
      <ConfirmHost />
      <Toasts />
    </SessionProvider>
  );
}
