import { changeDensity, usePreferences, type Density } from '#store/preferences.ts';
import { setTheme, useTheme, type Theme } from '#store/theme.ts';
import { Select, type Option } from '#ui/form/select.tsx';
import { Panel } from '#ui/page.tsx';

const THEMES: Option<Theme>[] = [
  { value: 'system', label: 'System' },
  { value: 'dark', label: 'Dark' },
  { value: 'light', label: 'Light' },
];

const DENSITIES: Option<Density>[] = [
  { value: 'comfortable', label: 'Comfortable' },
  { value: 'compact', label: 'Compact' },
];

/** Theme and how close table rows stand; both take effect at once, in every tab. */
export function AppearancePanel() {
  const { density } = usePreferences();
  return (
    <Panel title="Appearance">
      <div className="grid gap-3">
        <Select
          label="Theme"
          value={useTheme()}
          options={THEMES}
          onValueChange={setTheme}
          hint="System follows this device."
        />
        <Select
          label="Table density"
          value={density}
          options={DENSITIES}
          onValueChange={changeDensity}
        />
      </div>
    </Panel>
  );
}
