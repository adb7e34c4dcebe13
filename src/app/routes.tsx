import { createBrowserRouter, redirect } from 'react-router';
import type { RouteObject, ShouldRevalidateFunctionArgs } from 'react-router';
import { paths } from '#lib/paths.ts';
import { Layout } from './layout/layout.tsx';
import { NotFound } from './not-found.tsx';
import { PageFallback } from './page-fallback.tsx';
import { RouteError } from './route-error.tsx';

type PageModule = { Component: React.ComponentType };

/** A filter or tab in the URL is the page's own: it starts no request and no loader. */
const onlyForAnotherPage = ({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean =>
  currentUrl.pathname !== nextUrl.pathname;

/** A page in a chunk of its own, shown in the shell with a skeleton until it is there. */
const page = (path: string, load: () => Promise<PageModule>): RouteObject => ({
  path,
  lazy: { Component: async () => (await load()).Component },
  HydrateFallback: PageFallback,
  ErrorBoundary: RouteError,
  shouldRevalidate: onlyForAnotherPage,
});

/** The chunk of each page, also for loading it before it is asked for. */
export const pageModules = {
  deployments: () => import('#pages/deployments/route.tsx'),
  deployment: () => import('#pages/deployment/route.tsx'),
  create: () => import('#pages/sdl-editor/route.tsx'),
  update: () => import('#pages/sdl-editor/update-route.tsx'),
  bids: () => import('#pages/bids/route.tsx'),
  replace: () => import('#pages/replace/route.tsx'),
  activity: () => import('#pages/activity/route.tsx'),
  settings: () => import('#pages/settings/route.tsx'),
};

const routes: RouteObject[] = [
  {
    path: '/',
    Component: Layout,
    ErrorBoundary: RouteError,
    HydrateFallback: PageFallback,
    children: [
      { index: true, loader: () => redirect(paths.deployments()) },
      page('deployments', pageModules.deployments),
      page('deployments/:dseq', pageModules.deployment),
      page('deployments/:dseq/bids', pageModules.bids),
      page('deployments/:dseq/update', pageModules.update),
      page('deployments/:dseq/replace', pageModules.replace),
      page('new', pageModules.create),
      page('activity', pageModules.activity),
      page('settings', pageModules.settings),
      { path: '*', Component: NotFound },
    ],
  },
];

export const router = createBrowserRouter(routes);
