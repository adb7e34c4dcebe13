import { useState } from 'react';
import { useNames } from '#components/deployment/own-records.ts';
import { useNow } from '#components/time/use-now.ts';
import type { JournalEntry } from '#store/journal-schema.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/feedback/notices.tsx';
import { Panel } from '#ui/page.tsx';
import { groupByDay } from './day-groups.ts';
import { EntryRow } from './entry-row.tsx';
import { applyFilters, type Filters } from './filters.ts';

/** Rows drawn at first, and added by each "Show more": the journal may hold thousands. */
const STEP = 50;
const MINUTE_MS = 60_000;

type SectionProps = {
  title: string;
  entries: readonly JournalEntry[];
  names: ReadonlyMap<string, string>;
};

function Section({ title, entries, names }: SectionProps) {
  return (
    <Panel title={title} flush>
      <ul>
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} name={names.get(entry.dseq ?? '') ?? null} />
        ))}
      </ul>
    </Panel>
  );
}

/** The journal: what is open on top, then day by day, newest first. */
export function ActivityList({
  entries,
  filters,
}: {
  entries: readonly JournalEntry[];
  filters: Filters;
}) {
  const [limit, setLimit] = useState(STEP);
  const now = useNow(MINUTE_MS);
  const names = useNames();
  const { open, settled } = applyFilters(entries, filters);
  const count = open.length + settled.length;
  if (count === 0) {
    return (
      <EmptyState
        title={filters.show === 'open' ? 'Every write has come to an end' : 'None of this kind'}
      >
        {filters.show === 'open'
          ? 'What is still being found out would be here.'
          : 'Choose another kind above.'}
      </EmptyState>
    );
  }
  const shownOpen = open.slice(0, limit);
  const days = groupByDay(settled.slice(0, limit - shownOpen.length), now);
  return (
    <div className="grid gap-3.5">
      {shownOpen.length > 0 ? <Section title="Open" entries={shownOpen} names={names} /> : null}
      {days.map(({ day, entries: ofDay }) => (
        <Section key={day} title={day} entries={ofDay} names={names} />
      ))}
      {count > limit ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button onClick={() => setLimit(limit + STEP)}>Show more</Button>
          <span className="text-fg-3">
            {limit.toLocaleString('en')} of {count.toLocaleString('en')}
          </span>
        </div>
      ) : null}
    </div>
  );
}
