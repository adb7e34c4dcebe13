import { useMemo, useSyncExternalStore } from 'react';

/** Whether a media query holds now; follows it. */
function useMedia(query: string): boolean {
  const media = useMemo(() => window.matchMedia(query), [query]);
  return useSyncExternalStore(
    (listener) => {
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => media.matches,
  );
}

/** Too narrow for tables of more than a few columns: they are drawn as lists. */
export const useNarrow = (): boolean => useMedia('(width < 48rem)');
