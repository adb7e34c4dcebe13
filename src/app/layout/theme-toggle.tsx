import { Moon, Sun, SunMoon } from 'lucide-react';
import { setTheme, useTheme } from '#store/theme.ts';
import type { Theme } from '#store/theme.ts';
import { IconButton } from '#ui/button.tsx';

const after: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const names: Record<Theme, string> = { system: 'as the system', light: 'light', dark: 'dark' };
const icons = { system: SunMoon, light: Sun, dark: Moon };

/** The next theme in turn: as the system, light, dark. */
export const nextTheme = (theme: Theme): Theme => after[theme];

/** Goes through the themes; says which is on and which comes next. */
export function ThemeToggle() {
  const theme = useTheme();
  const Icon = icons[theme];
  return (
    <IconButton
      label={`Theme: ${names[theme]}. Change to ${names[after[theme]]}`}
      onClick={() => setTheme(after[theme])}
    >
      <Icon size={16} />
    </IconButton>
  );
}
