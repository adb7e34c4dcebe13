import type { Params } from 'react-router';
import { startLoading } from '#api/queries/loading.ts';
import type { Session } from '#api/queries/create-session.ts';
import { deploymentQuery } from '#api/queries/deployment.ts';
import { fleetQuery } from '#api/queries/fleet.ts';
import { seedFromLastVisit } from '#api/queries/fleet-snapshot.ts';

export type PageModule = {
  Component: React.ComponentType;
  /** Loads what the page itself loads late, when a link to it is hovered or focused. */
  preload?: () => void;
};

export type PageEntry = {
  path: string;
  /** The page's chunk. */
  load: () => Promise<PageModule>;
  /** Sends the page's first requests while that chunk is still on its way. */
  start?: (session: Session, params: Params) => void;
};

const startDeployment: PageEntry['start'] = (session, { dseq }) => {
  if (dseq) startLoading(session, deploymentQuery(session, dseq));
};

/** The list is asked for at once; until it answers, the last visit's rows stand in for it. */
const startFleet: PageEntry['start'] = (session) => {
  startLoading(session, fleetQuery(session));
  seedFromLastVisit(session).catch(() => undefined);
};

/** Every page: its address, its code, its first requests. */
export const pages = {
  deployments: {
    path: 'deployments',
    load: () => import('#pages/deployments/route.tsx'),
    start: startFleet,
  },
  deployment: {
    path: 'deployments/:dseq',
    load: () => import('#pages/deployment/route.tsx'),
    start: startDeployment,
  },
  bids: {
    path: 'deployments/:dseq/bids',
    load: () => import('#pages/bids/route.tsx'),
    start: startDeployment,
  },
  update: {
    path: 'deployments/:dseq/update',
    load: () => import('#pages/sdl-editor/update-route.tsx'),
    start: startDeployment,
  },
  replace: {
    path: 'deployments/:dseq/replace',
    load: () => import('#pages/replace/route.tsx'),
    start: startDeployment,
  },
  create: { path: 'new', load: () => import('#pages/sdl-editor/route.tsx') },
  activity: { path: 'activity', load: () => import('#pages/activity/route.tsx') },
  settings: { path: 'settings', load: () => import('#pages/settings/route.tsx') },
} satisfies Record<string, PageEntry>;
