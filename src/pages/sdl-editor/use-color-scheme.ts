import { useSyncExternalStore } from 'react';
import { resolveTheme, useTheme } from '#store/theme.ts';

const query = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** The theme on screen: the operator's choice, else the device's. */
export function useColorScheme(): 'light' | 'dark' {
  const chosen = useTheme();
  const prefersDark = useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
  return resolveTheme(chosen, prefersDark);
}
