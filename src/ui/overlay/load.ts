import { lazy } from 'react';

/** The dialog's code comes in a chunk of its own, so that no first page pays for it. */
const loadDialog = () => import('./base-dialog.tsx');

export const LazyDialog = lazy(async () => ({ default: (await loadDialog()).BaseDialog }));

/** Starts that chunk early, once all is quiet; a failure shows when a dialog is opened, not here. */
export const preloadDialog = (): void => {
  loadDialog().catch(() => undefined);
};
