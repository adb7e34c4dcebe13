import type { Params } from 'react-router';
import { startLoading } from '#api/queries/loading.ts';
import type { Session } from '#api/queries/create-session.ts';
import { deploymentQuery } from '#api/queries/deployment.ts';
import { fleetQuery } from '#api/queries/fleet.ts';
import { heightQuery } from '#api/queries/height.ts';
import { addressDeploymentsQuery } from '#api/queries/indexer.ts';
import { providersQuery } from '#api/queries/providers.ts';
import { seedFromLastVisit } from '#api/queries/fleet-snapshot.ts';
import * as fleetPage from '#pages/deployments/route.tsx';

export type PageModule = {
  Component: React.ComponentType;
  /** Loads what the page itself loads late, when a link to it is hovered or focused. */
  preload?: () => void;
};

export type PageEntry = {
  path: string;
  /** The page's chunk. */
  load: () => Promise<PageModule>;
  /**
   * Sends the page's first requests while that chunk is still on its way; fulfilled once there is
   * something to draw, or nothing to be had.
   */
  start?: (session: Session, params: Params) => Promise<void>;
};

const startDeployment: PageEntry['start'] = async (session, { dseq }) => {
  if (dseq) await startLoading(session, deploymentQuery(session, dseq));
};

/**
 * The list is asked for at once; until it answers, the last visit's rows stand in for it. What its
 * rows are made with besides is asked for as soon as it is clear whose they are.
 */
const startFleet: PageEntry['start'] = async (session) => {
  void startLoading(session, heightQuery(session));
  const read = startLoading(session, fleetQuery(session)).then(() => {
    const { owner } = session.scope;
    void startLoading(session, providersQuery(session));
    if (owner) void startLoading(session, addressDeploymentsQuery(session, owner, 'active'));
    return true;
  });
  const seeded = seedFromLastVisit(session).catch(() => false);
  if (!(await Promise.race([read, seeded]))) await read;
};

/** Every page: its address, its code, its first requests. */
export const pages = {
  deployments: {
    path: 'deployments',
    // Part of the first chunk: it is what most visits begin with.
    load: () => Promise.resolve(fleetPage),
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
