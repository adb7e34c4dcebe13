import { onThemeChange, readTheme } from '#store/theme.ts';

/**
 * Keeps `data-theme` on the root element in step with the chosen theme, in every tab.
 * `early-theme.js` has set it before the first paint; the system's theme needs no attribute.
 */
export function followTheme(root: HTMLElement): void {
  const apply = (): void => {
    const theme = readTheme();
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
  };
  apply();
  onThemeChange(apply);
}
