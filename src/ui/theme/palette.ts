/**
 * The colours of both themes, by role. `tailwind.config.ts` turns them into custom properties
 * (`--bg`, `--fg-2`, …); charts and the code editor read the same values from here.
 * `palette.spec.ts` holds every text colour to WCAG AA (4.5:1) on every surface.
 */
export type ColorRole =
  | 'bg'
  | 'panel'
  | 'panel-2'
  | 'field'
  | 'line'
  | 'line-2'
  | 'edge'
  | 'fg'
  | 'fg-2'
  | 'fg-3'
  | 'accent'
  | 'accent-ink'
  | 'ok'
  | 'warn'
  | 'bad'
  | 'info'
  | 'violet'
  | 'scrim';

export type ThemeName = 'light' | 'dark';

/** Every colour of both themes; `palette.spec.ts` holds their contrast. */
export const palettes: Record<ThemeName, Record<ColorRole, string>> = {
  light: {
    bg: '#f6f7f9',
    panel: '#ffffff',
    'panel-2': '#eff2f5',
    field: '#ffffff',
    line: '#e2e6ec',
    'line-2': '#cfd6df',
    edge: '#818c9b',
    fg: '#121821',
    'fg-2': '#445062',
    'fg-3': '#5a6677',
    accent: '#08705f',
    'accent-ink': '#ffffff',
    ok: '#136b42',
    warn: '#8a5203',
    bad: '#b3261e',
    info: '#1f57b8',
    violet: '#5f41c9',
    scrim: '#0b0e1366',
  },
  dark: {
    bg: '#0b0e13',
    panel: '#11151c',
    'panel-2': '#181e28',
    field: '#0b0e13',
    line: '#222936',
    'line-2': '#303a4b',
    edge: '#667489',
    fg: '#e8ecf2',
    'fg-2': '#b0bac9',
    'fg-3': '#929dae',
    accent: '#3fc1b0',
    'accent-ink': '#04201c',
    ok: '#4cc38a',
    warn: '#e5a13a',
    bad: '#f47f75',
    info: '#7ab0ff',
    violet: '#b09bfc',
    scrim: '#000000a6',
  },
};
