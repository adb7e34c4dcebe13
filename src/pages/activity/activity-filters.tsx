import { Select, type Option } from '#ui/form/select.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { KIND_WORDS } from './entry-words.ts';
import type { Filters } from './filters.ts';

type Kind = NonNullable<Filters['kind']>;

const KINDS: Option<Kind | 'all'>[] = [
  { value: 'all', label: 'Every kind' },
  ...(Object.keys(KIND_WORDS) as Kind[]).map((kind) => ({ value: kind, label: KIND_WORDS[kind] })),
];

type ActivityFiltersProps = {
  filters: Filters;
  /** How many writes have no known end. */
  open: number;
  onChange: (filters: Filters) => void;
};

/** Which entries to show. */
export function ActivityFilters({ filters, open, onChange }: ActivityFiltersProps) {
  return (
    <div className="mb-3.5 flex flex-wrap items-center gap-3">
      <Tabs
        label="Which writes"
        value={filters.show}
        onValueChange={(show) => onChange({ ...filters, show })}
        tabs={[
          { value: 'all', label: 'All' },
          { value: 'open', label: 'Open', badge: open },
        ]}
      />
      <Select
        label="Kind"
        labelHidden
        className="w-44"
        value={filters.kind ?? 'all'}
        options={KINDS}
        onValueChange={(kind) => onChange({ ...filters, kind: kind === 'all' ? null : kind })}
      />
    </div>
  );
}
