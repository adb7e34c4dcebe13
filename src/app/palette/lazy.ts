import { lazy } from 'react';

const load = () => import('./palette.tsx');

export const LazyPalette = lazy(async () => ({ default: (await load()).Palette }));

/** Starts the palette's code on hover or focus of what opens it. */
export const preloadPalette = (): void => {
  load().catch(() => undefined);
};
