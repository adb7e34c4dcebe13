import { createBrowserRouter, redirect } from 'react-router';
import type { RouteObject, ShouldRevalidateFunctionArgs } from 'react-router';
import { paths } from '#lib/paths.ts';
import { Layout } from './layout/layout.tsx';
import { PageFallback } from './page-fallback.tsx';
import { pages } from './pages.ts';
import type { PageEntry } from './pages.ts';
import { currentSession } from './session.ts';
import { RouteError } from './route-error.tsx';

/** A filter or tab in the URL is the page's own: it starts no request. */
const onlyForAnotherPage = ({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean =>
  currentUrl.pathname !== nextUrl.pathname;

/** When the page that was last gone to has something to draw. */
let drawable: Promise<void> | undefined;

/** A page in a chunk of its own, shown in the shell with a skeleton until it is there. */
const route = ({ path, load, start }: PageEntry): RouteObject => ({
  path,
  lazy: { Component: async () => (await load()).Component },
  loader({ params }) {
    const session = currentSession();
    drawable = session ? start?.(session, params) : undefined;
    return null;
  },
  HydrateFallback: PageFallback,
  ErrorBoundary: RouteError,
  shouldRevalidate: onlyForAnotherPage,
});

const routes: RouteObject[] = [
  {
    path: '/',
    Component: Layout,
    ErrorBoundary: RouteError,
    HydrateFallback: PageFallback,
    children: [
      { index: true, element: null, loader: () => redirect(paths.deployments()) },
      ...Object.values(pages).map(route),
      {
        path: '*',
        lazy: { Component: async () => (await import('./not-found.tsx')).NotFound },
        HydrateFallback: PageFallback,
      },
    ],
  },
];

export const router = createBrowserRouter(routes);

const initialized = (): Promise<void> =>
  new Promise((resolve) => {
    const look = (state: typeof router.state): void => {
      if (!state.initialized) return;
      stop();
      resolve();
    };
    const stop = router.subscribe(look);
    look(router.state);
  });

/** Fulfilled once the page that was opened has its code and something to draw. */
export async function whenDrawable(): Promise<void> {
  await initialized();
  await drawable;
}
