import { useSyncExternalStore } from 'react';

/** How much room there is: the widest one that fits. */
const WIDTHS = { phone: 0, tablet: 48, small: 60, medium: 72, wide: 82 } as const;

export type Tier = keyof typeof WIDTHS;

const TIERS = Object.keys(WIDTHS) as Tier[];

const queries = TIERS.map((tier) => ({
  tier,
  query: window.matchMedia(`(width >= ${WIDTHS[tier]}rem)`),
}));

const subscribe = (listener: () => void): (() => void) => {
  for (const { query } of queries) query.addEventListener('change', listener);
  return () => {
    for (const { query } of queries) query.removeEventListener('change', listener);
  };
};

const read = (): Tier => queries.findLast(({ query }) => query.matches)?.tier ?? 'phone';

/** The tier of the window, kept up to date. */
export const useTier = (): Tier => useSyncExternalStore(subscribe, read);
