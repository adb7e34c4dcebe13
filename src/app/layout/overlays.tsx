import { Suspense } from 'react';
import { useObservable } from '#lib/use-observable.ts';
import { LazyHelp } from '#app/help/lazy.ts';
import { LazyPalette } from '#app/palette/lazy.ts';
import { helpOpen, paletteOpen } from './open-state.ts';

/** Palette and keyboard help, whose code is loaded when they are first asked for. */
export function Overlays() {
  const palette = useObservable(paletteOpen);
  const help = useObservable(helpOpen);
  return (
    <Suspense fallback={null}>
      {palette ? <LazyPalette onClose={() => paletteOpen.set(false)} /> : null}
      {help ? <LazyHelp onClose={() => helpOpen.set(false)} /> : null}
    </Suspense>
  );
}
