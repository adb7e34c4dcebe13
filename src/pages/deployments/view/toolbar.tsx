import { useMemo, useRef } from 'react';
import { HEALTH_KINDS, HEALTH_LABELS } from '#pages/deployments/rows/row-health.ts';
import type { FleetRow } from '#pages/deployments/rows/fleet-row.ts';
import { useTier } from '#pages/deployments/table/use-tier.ts';
import { Button } from '#ui/button.tsx';
import type { Command } from '#ui/commands/registry.ts';
import { useRegisterCommands } from '#ui/commands/use-commands.ts';
import { TextField } from '#ui/form/field.tsx';
import { Select } from '#ui/form/select.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { countHealth, countStates } from './filter-rows.ts';
import {
  isFiltered,
  RUNWAY_HOURS,
  SORT_KEYS,
  STATES,
  withoutFilters,
  type RunwayLimit,
  type SortKey,
  type StateFilter,
} from './fleet-view.ts';
import type { ViewControl } from './use-fleet-view.ts';

const STATE_LABELS: Record<StateFilter, string> = {
  active: 'Active',
  closed: 'Closed',
  all: 'All',
};

const RUNWAY_LABELS: Record<RunwayLimit, string> = {
  '12h': '12 h',
  '1d': '1 d',
  '3d': '3 d',
  '7d': '7 d',
  '30d': '30 d',
};

const SORT_LABELS: Record<SortKey, string> = {
  name: 'name',
  health: 'health',
  resources: 'resources',
  provider: 'provider',
  cost: 'cost',
  runway: 'runway',
  created: 'created',
};

const ANY = 'any';
const anyRunway = { value: ANY, label: 'Any runway' } as const;
const RUNWAYS = [
  anyRunway,
  ...(Object.keys(RUNWAY_HOURS) as RunwayLimit[]).map((value) => ({
    value,
    label: `Runway < ${RUNWAY_LABELS[value]}`,
  })),
];

type ToolbarProps = {
  control: ViewControl;
  rows: readonly FleetRow[];
  /** How many rows the view has left; null while no row is known. */
  shown: number | null;
};

/** The search field, which `/` reaches from anywhere on the page. */
function Search({ control }: Pick<ToolbarProps, 'control'>) {
  const field = useRef<HTMLInputElement>(null);
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'fleet.search',
        title: 'Search the table',
        group: 'Deployments table',
        shortcut: '/',
        run: () => field.current?.select(),
      },
    ],
    [],
  );
  useRegisterCommands(commands);
  return (
    <TextField
      ref={field}
      type="search"
      label="Search deployments"
      labelHidden
      placeholder="Name, dseq or provider"
      className="fleet-search"
      value={control.view.search}
      onValueChange={control.search}
      onBlur={control.settle}
    />
  );
}

/** On a phone, where most columns are gone, the order is chosen here. */
function Order({ control: { view, change } }: Pick<ToolbarProps, 'control'>) {
  const [first] = view.sort;
  const options = SORT_KEYS.flatMap((key) => [
    { value: key, label: `By ${SORT_LABELS[key]} ↑` },
    { value: `-${key}` as const, label: `By ${SORT_LABELS[key]} ↓` },
  ]);
  return (
    <Select
      label="Order"
      labelHidden
      value={`${first?.desc ? '-' : ''}${first?.key ?? 'created'}` as SortKey | `-${SortKey}`}
      options={options}
      onValueChange={(value) => {
        const key = SORT_KEYS.find((one) => value.endsWith(one)) ?? 'created';
        change({ ...view, sort: [{ key, desc: value.startsWith('-') }] });
      }}
    />
  );
}

/** What of the fleet is shown: state, search, health, runway. */
export function Toolbar({ control, rows, shown }: ToolbarProps) {
  const { view, change } = control;
  const counts = countStates(rows);
  const health = countHealth(rows);
  const kinds = HEALTH_KINDS.filter((kind) => health.has(kind) || view.health === kind);
  return (
    <div className="fleet-tools">
      <Tabs
        label="State"
        value={view.state}
        onValueChange={(state) => change({ ...view, state })}
        tabs={STATES.map((value) => ({
          value,
          label: STATE_LABELS[value],
          badge: counts[value] > 0 ? counts[value] : undefined,
        }))}
      />
      <Search control={control} />
      <Select
        label="Health"
        labelHidden
        value={view.health ?? ANY}
        options={[
          { value: ANY, label: 'Any health' },
          ...kinds.map((kind) => ({ value: kind, label: HEALTH_LABELS[kind] })),
        ]}
        onValueChange={(value) => change({ ...view, health: value === ANY ? null : value })}
      />
      <Select
        label="Runway"
        labelHidden
        value={view.runway ?? ANY}
        options={RUNWAYS}
        onValueChange={(value) => change({ ...view, runway: value === ANY ? null : value })}
      />
      {useTier() === 'phone' ? <Order control={control} /> : null}
      {isFiltered(view) ? (
        <Button size="sm" variant="ghost" onClick={() => change(withoutFilters(view))}>
          Clear filters
        </Button>
      ) : null}
      <output className="ml-auto text-sm text-fg-3">
        {isFiltered(view) && shown !== null ? `${shown} of ${counts[view.state]}` : ''}
      </output>
    </div>
  );
}
