import { Page } from '#ui/page.tsx';
import { AboutPanel } from './about/about-panel.tsx';
import { AppearancePanel } from './appearance/appearance-panel.tsx';
import { ConnectionsPanel } from './connections/connections-panel.tsx';
import { CurrencyPanel } from './currency/currency-panel.tsx';
import { LocalDataPanel } from './local-data/local-data-panel.tsx';

/** Connections and keys, appearance, currency, and what this browser keeps. */
export function Component() {
  return (
    <Page title="Settings">
      <div className="grid items-start gap-3.5 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid min-w-0 gap-3.5">
          <ConnectionsPanel />
          <LocalDataPanel />
        </div>
        <div className="grid min-w-0 gap-3.5">
          <AppearancePanel />
          <CurrencyPanel />
          <AboutPanel />
        </div>
      </div>
    </Page>
  );
}
