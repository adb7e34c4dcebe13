import './fleet.css';
import { useDeferredValue, useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { keys } from '#api/client/keys.ts';
import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import { buttonClass } from '#ui/button.tsx';
import type { Command } from '#ui/commands/registry.ts';
import { useRegisterCommands } from '#ui/commands/use-commands.ts';
import { Page } from '#ui/page.tsx';
import { useFleetRows, type FleetRows } from './data/use-fleet-rows.ts';
import { Freshness } from './header/freshness.tsx';
import { KpiStrip, KpiStripSkeleton } from './header/kpi-strip.tsx';
import { NoDeployments, NothingInView } from './states/nothing.tsx';
import { ReadTrouble } from './states/read-trouble.tsx';
import { TableSkeleton } from './states/table-skeleton.tsx';
import { FleetTable } from './table/fleet-table.tsx';
import { filterRows } from './view/filter-rows.ts';
import { Toolbar } from './view/toolbar.tsx';
import { useFleetView, type ViewControl } from './view/use-fleet-view.ts';
import { useKeepLastVisit } from './use-last-visit.ts';

type FleetProps = FleetRows & { control: ViewControl };

/** Figures, filters and table; while nothing is known the filters stand already, so that nothing shifts. */
function Fleet({ rows, state, clock, at, control }: FleetProps) {
  const { view, change } = control;
  const drawn = useDeferredValue(view);
  // The rows come first, the figures a moment later.
  const begun = useDeferredValue(true, false);
  const shown = useMemo(() => rows && filterRows(rows, drawn, at), [rows, drawn, at]);
  if (rows?.length === 0 && state === 'whole') return <NoDeployments />;
  return (
    <>
      {rows && begun ? (
        <KpiStrip rows={rows} clock={clock} onHealth={(health) => change({ ...view, health })} />
      ) : (
        <KpiStripSkeleton />
      )}
      <Toolbar control={control} rows={rows ?? []} shown={shown?.length ?? null} />
      {shown === null ? (
        <TableSkeleton />
      ) : shown.length === 0 ? (
        <NothingInView control={control} />
      ) : (
        <FleetTable
          rows={shown}
          sort={drawn.sort}
          onSort={(sort) => change({ ...view, sort })}
          clock={clock}
          busy={state !== 'whole'}
        />
      )}
    </>
  );
}

/** `r` reads the fleet again. */
function useRefreshCommand(): void {
  const queryClient = useQueryClient();
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'fleet.refresh',
        title: 'Read deployments again',
        group: 'Deployments table',
        shortcut: 'r',
        run: () => void queryClient.invalidateQueries({ queryKey: keys.fleet }),
      },
    ],
    [queryClient],
  );
  useRegisterCommands(commands);
}

/** Every deployment: what runs, what it costs, what runs out first and what to do. */
export function FleetPage() {
  const control = useFleetView();
  const fleet = useFleetRows(control.view.state !== 'active');
  useKeepLastVisit();
  useRefreshCommand();
  const { rows, failure } = fleet;
  return (
    <Page
      title="Deployments"
      meta={<Freshness />}
      actions={
        <PageLink to={paths.newDeployment()} className={buttonClass({ variant: 'primary' })}>
          New deployment
        </PageLink>
      }
    >
      {failure ? <ReadTrouble error={failure} /> : null}
      {rows || !failure ? <Fleet {...fleet} control={control} /> : null}
    </Page>
  );
}
