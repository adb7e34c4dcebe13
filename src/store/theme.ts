import { useObservable } from '#lib/use-observable.ts';
import { storedValue } from './web-storage.ts';

/** What the operator chose; "system" follows the device. */
export type Theme = 'system' | 'light' | 'dark';

const theme = storedValue<Theme>('local', 'berth.theme', (json) =>
  json === 'light' || json === 'dark' ? json : 'system',
);

/** The chosen theme, readable before the first paint. */
export const readTheme = (): Theme => theme.get();

/** Chooses a theme, in every tab. */
export const setTheme = (next: Theme): void => theme.set(next);

/** Calls the listener when the theme is changed here or in another tab. */
export const onThemeChange = theme.subscribe;

/** What to draw: `prefersDark` is the device's wish. */
export function resolveTheme(chosen: Theme, prefersDark: boolean): 'light' | 'dark' {
  if (chosen !== 'system') return chosen;
  return prefersDark ? 'dark' : 'light';
}

/** The chosen theme, kept up to date. */
export const useTheme = (): Theme => useObservable(theme);
