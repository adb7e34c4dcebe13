import plugin from 'tailwindcss/plugin';
import { palettes, type ColorRole, type ThemeName } from './src/ui/theme/palette.ts';

const roles = Object.keys(palettes.light) as ColorRole[];

const declarations = (theme: ThemeName): Record<string, string> => ({
  'color-scheme': theme,
  ...Object.fromEntries(roles.map((role) => [`--${role}`, palettes[theme][role]])),
});

/**
 * Both themes as custom properties. The system decides unless `data-theme` on the root says
 * otherwise, so the first paint needs no script except where the operator chose a theme.
 */
const themes = plugin(({ addBase }) => {
  addBase({
    ':root': declarations('light'),
    '@media (prefers-color-scheme: dark)': {
      ':root:not([data-theme=light])': declarations('dark'),
    },
    ':root[data-theme=dark]': declarations('dark'),
  });
});

/** Berth's tokens; `src/app/app.css` loads them by `@config`. */
export default {
  content: ['./index.html', './src/**/*.{ts,tsx}'],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      ...Object.fromEntries(roles.map((role) => [role, `var(--${role})`])),
    },
    fontFamily: {
      sans: ['ui-sans-serif', 'system-ui', '"Segoe UI"', 'Roboto', 'sans-serif'],
      mono: ['ui-monospace', '"SF Mono"', 'Menlo', 'Consolas', '"DejaVu Sans Mono"', 'monospace'],
    },
    // rem, so that the reader's own font size counts; at 16 px they are 11.5, 12, 13, 14, 18 and 20 px
    fontSize: {
      xs: ['0.71875rem', '1rem'],
      sm: ['0.75rem', '1.125rem'],
      base: ['0.8125rem', '1.1875rem'],
      md: ['0.875rem', '1.25rem'],
      lg: ['1.125rem', '1.5rem'],
      xl: ['1.25rem', '1.625rem'],
    },
    fontWeight: { normal: '400', medium: '500', semibold: '620' },
    borderRadius: { none: '0', sm: '5px', md: '7px', lg: '10px', full: '999px' },
    borderColor: { DEFAULT: 'var(--line)' },
    boxShadow: {
      float: '0 8px 28px #0000002e, 0 1px 3px #0000002e',
      none: 'none',
    },
    extend: {
      maxWidth: { prose: '68ch' },
    },
  },
  plugins: [themes],
};
