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
 * Loads the pages that one is likely to go to next, one after another. Never the editor's: its code
 * is heavy and waits for hover or focus of a link that leads to it.
 */
export async function preloadLikelyPages(): Promise<void> {
  for (const { load } of [pages.deployment, pages.bids, pages.activity, pages.settings]) {
    await load().catch(() => undefined);
  }
}
