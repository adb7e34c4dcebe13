import { lazy, Suspense, useDeferredValue } from 'react';
import type { DetailTab } from '#lib/paths.ts';
import { Skeleton } from '#ui/feedback/skeleton.tsx';
import { Tabs, type Tab } from '#ui/tabs.tsx';
import { Overview } from './overview/overview.tsx';
import type { Known } from './use-reading.ts';
import { useTab } from './use-tab.ts';

const LeasesTab = lazy(async () => ({
  default: (await import('./leases/leases-tab.tsx')).LeasesTab,
}));
const SdlTab = lazy(async () => ({ default: (await import('./sdl/sdl-tab.tsx')).SdlTab }));
const TimelineTab = lazy(async () => ({
  default: (await import('./timeline/timeline-tab.tsx')).TimelineTab,
}));
const RawTab = lazy(async () => ({ default: (await import('./raw/raw-tab.tsx')).RawTab }));

const tabsOf = ({ deployment }: Known): Tab<DetailTab>[] => [
  { value: 'overview', label: 'Overview' },
  { value: 'leases', label: 'Leases', badge: deployment.leases.length },
  { value: 'sdl', label: 'SDL' },
  { value: 'timeline', label: 'Timeline' },
  { value: 'raw', label: 'Raw' },
];

function Chosen({ tab, known }: { tab: DetailTab; known: Known }) {
  switch (tab) {
    case 'overview':
      return <Overview known={known} />;
    case 'leases':
      return <LeasesTab known={known} />;
    case 'sdl':
      return <SdlTab known={known} />;
    case 'timeline':
      return <TimelineTab known={known} />;
    case 'raw':
      return <RawTab known={known} />;
  }
}

/** The parts of the page; the chosen one is in the address, those but the first load when chosen. */
export function DetailTabs({ known }: { known: Known }) {
  const [tab, choose] = useTab();
  // What the deployment is called and how it is comes first, the rest a moment later.
  const begun = useDeferredValue(true, false);
  const skeleton = <Skeleton height="12rem" />;
  return (
    <div className="min-w-0">
      <Tabs label="Parts of the deployment" tabs={tabsOf(known)} value={tab} onValueChange={choose}>
        <Suspense fallback={skeleton}>
          {begun ? <Chosen tab={tab} known={known} /> : skeleton}
        </Suspense>
      </Tabs>
    </div>
  );
}
