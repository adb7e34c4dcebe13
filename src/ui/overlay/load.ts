import { lazy } from 'react';

/**
 * Dialogs, menus and popovers come from one chunk of their own, so that no first page pays for
 * them. The shell calls this once the first page is idle, triggers on hover and focus.
 */
export const loadOverlays = () => import('./base-overlays.tsx');

export const LazyDialog = lazy(async () => ({ default: (await loadOverlays()).BaseDialog }));
export const LazyMenu = lazy(async () => ({ default: (await loadOverlays()).BaseMenu }));
export const LazyPopover = lazy(async () => ({ default: (await loadOverlays()).BasePopover }));

/** Starts the chunk early; a failure shows when something is opened, not here. */
export const preloadOverlays = (): void => {
  loadOverlays().catch(() => undefined);
};
