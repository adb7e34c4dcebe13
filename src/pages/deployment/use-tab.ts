import { useSearchParams } from 'react-router';
import type { DetailTab } from '#lib/paths.ts';

const TABS: readonly DetailTab[] = ['overview', 'leases', 'sdl', 'timeline', 'raw'];

/** The tab that `?tab=` names; anything else is the overview. */
export const tabOf = (text: string | null): DetailTab =>
  TABS.find((tab) => tab === text) ?? 'overview';

/** The tab in the address. Choosing one leaves a way back to the one before. */
export function useTab(): [DetailTab, (tab: DetailTab) => void] {
  const [params, setParams] = useSearchParams();
  const choose = (tab: DetailTab): void => {
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (tab === 'overview') next.delete('tab');
      else next.set('tab', tab);
      return next;
    });
  };
  return [tabOf(params.get('tab')), choose];
}
