import { matchPath } from 'react-router';
import { pages } from './pages.ts';
import type { PageEntry } from './pages.ts';

const entries: readonly PageEntry[] = Object.values(pages);

async function preload({ load }: PageEntry): Promise<void> {
  const module = await load();
  module.preload?.();
}

/** Loads the code of the page behind a path (a query is ignored); a failure shows on the visit, not here. */
export function preloadPath(path: string): void {
  const [pathname = ''] = path.split(/[?#]/);
  const entry = entries.find((page) => matchPath(`/${page.path}`, pathname));
  if (entry) preload(entry).catch(() => undefined);
}

/**
 * Loads the page that one is likely to go to next from the list. The others come with hover or focus
 * of a link that leads to them.
 */
export const preloadLikelyPage = (): Promise<unknown> =>
  pages.deployment.load().catch(() => undefined);
