import { Suspense, useEffect, useSyncExternalStore } from 'react';
import { LazyHelp } from '#app/help/lazy.ts';
import { LazyPalette } from '#app/palette/lazy.ts';
import { preloadLikelyPages } from '#app/preload.ts';
import { preloadDialog } from '#ui/overlay/load.ts';
import { helpOpen, paletteOpen } from './open-state.ts';

/** Long enough after the page is quiet not to stand in the way of its first rows. */
const IDLE_AFTER_MS = 2500;

/** Palette and keyboard help, whose code is loaded when they are first asked for or all is quiet. */
export function Overlays() {
  const palette = useSyncExternalStore(paletteOpen.subscribe, paletteOpen.get);
  const help = useSyncExternalStore(helpOpen.subscribe, helpOpen.get);
  useEffect(function loadWhenQuiet() {
    const timer = window.setTimeout(() => {
      preloadDialog();
      void preloadLikelyPages();
    }, IDLE_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <Suspense fallback={null}>
      {palette ? <LazyPalette onClose={() => paletteOpen.set(false)} /> : null}
      {help ? <LazyHelp onClose={() => helpOpen.set(false)} /> : null}
    </Suspense>
  );
}
