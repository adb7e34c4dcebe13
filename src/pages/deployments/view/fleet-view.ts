/** What of the fleet is shown and in which order, as the URL says it. Defaults are left out. */
import { HEALTH_KINDS } from '#pages/deployments/rows/row-health.ts';
import type { RowHealthKind } from '#pages/deployments/rows/fleet-row.ts';

export const STATES = ['active', 'closed', 'all'] as const;
export type StateFilter = (typeof STATES)[number];

/** Runway limits on offer, by their spelling in the URL, in hours. */
export const RUNWAY_HOURS = { '12h': 12, '1d': 24, '3d': 72, '7d': 168, '30d': 720 } as const;
export type RunwayLimit = keyof typeof RUNWAY_HOURS;

export const SORT_KEYS = [
  'name',
  'health',
  'resources',
  'provider',
  'cost',
  'runway',
  'created',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type SortRule = { key: SortKey; desc: boolean };

export type FleetView = {
  search: string;
  state: StateFilter;
  health: RowHealthKind | null;
  /** Only what runs out within this time. */
  runway: RunwayLimit | null;
  /** The first counts most. */
  sort: SortRule[];
};

const DEFAULT_SORT: SortRule[] = [{ key: 'created', desc: true }];

export const DEFAULT_VIEW: FleetView = {
  search: '',
  state: 'active',
  health: null,
  runway: null,
  sort: DEFAULT_SORT,
};

const oneOf = <T extends string>(all: readonly T[], text: string | null): T | null =>
  all.find((one) => one === text) ?? null;

function readSort(text: string | null): SortRule[] {
  const rules: SortRule[] = [];
  for (const part of (text ?? '').split(',')) {
    const key = oneOf(SORT_KEYS, part.replace(/^-/, ''));
    if (key && !rules.some((rule) => rule.key === key)) {
      rules.push({ key, desc: part.startsWith('-') });
    }
  }
  return rules.length > 0 ? rules : DEFAULT_SORT;
}

const writeSort = (sort: readonly SortRule[]): string =>
  sort.map(({ key, desc }) => (desc ? `-${key}` : key)).join(',');

/** Reads a view; what a URL says wrongly counts as not said. */
export const readView = (url: URLSearchParams): FleetView => ({
  search: url.get('q') ?? '',
  state: oneOf(STATES, url.get('state')) ?? DEFAULT_VIEW.state,
  health: oneOf(HEALTH_KINDS, url.get('health')),
  runway: oneOf(Object.keys(RUNWAY_HOURS) as RunwayLimit[], url.get('runway')),
  sort: readSort(url.get('sort')),
});

/** Writes a view; `readView` reads the same again. */
export function writeView(view: FleetView): URLSearchParams {
  const url = new URLSearchParams();
  if (view.search !== '') url.set('q', view.search);
  if (view.state !== DEFAULT_VIEW.state) url.set('state', view.state);
  if (view.health !== null) url.set('health', view.health);
  if (view.runway !== null) url.set('runway', view.runway);
  const sort = writeSort(view.sort);
  if (sort !== '' && sort !== writeSort(DEFAULT_SORT)) url.set('sort', sort);
  return url;
}

/** Whether anything but the state hides rows. */
export const isFiltered = ({ search, health, runway }: FleetView): boolean =>
  search.trim() !== '' || health !== null || runway !== null;

/** The view without what hides rows; state and order stay. */
export const withoutFilters = (view: FleetView): FleetView => ({
  ...view,
  search: '',
  health: null,
  runway: null,
});

/** Sorts by a column: the same column turns round, another one takes its place or, added, comes after it. */
export function sortBy(sort: readonly SortRule[], key: SortKey, add: boolean): SortRule[] {
  const before = sort.find((rule) => rule.key === key);
  if (!before) return [...(add ? sort : []), { key, desc: startsDown(key) }];
  const turned = { key, desc: !before.desc };
  return add ? sort.map((rule) => (rule.key === key ? turned : rule)) : [turned];
}

/** Dear, large and new come first; names, places and what dies first begin at their beginning. */
const startsDown = (key: SortKey): boolean =>
  key === 'cost' || key === 'resources' || key === 'created';
