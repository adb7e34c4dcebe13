import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Deployment } from '#api/contract/deployments.ts';
import { fleetQuery, type Fleet } from '#api/queries/fleet.ts';
import { useHeightClock } from '#api/queries/height.ts';
import { useSession } from '#api/queries/session.tsx';
import { heightAt, type HeightClock } from '#domain/chain/height.ts';
import { useNow } from '#components/time/use-now.ts';
import { createRowBuilder, rough, type RowHeight } from '#pages/deployments/rows/build-rows.ts';
import type { FleetRow } from '#pages/deployments/rows/fleet-row.ts';
import { withIndexed } from '#pages/deployments/rows/indexed.ts';
import type { RoughHeight } from '#pages/deployments/rows/row-health.ts';
import { useFailure } from './use-failure.ts';
import { knownReads } from './known-reads.ts';
import { useRowContext } from './use-row-context.ts';
import { useIndexed } from './use-sizes.ts';

const MINUTE_MS = 60_000;
const NONE: Deployment[] = [];

export type FleetRows = {
  /** Null until anything is known. */
  rows: FleetRow[] | null;
  state: Fleet['state'];
  /** Why the last read failed; rows of an earlier one stay. */
  failure: Error | null;
  clock: HeightClock | null;
  /** The height as of the last change or minute: what filters and counts go by. */
  at: RoughHeight | null;
};

/** Every deployment as a row, as far as it is known by now. `closed` asks the server's index for closed ones. */
export function useFleetRows(closed: boolean): FleetRows {
  const session = useSession();
  const { data: fleet, error, errorUpdatedAt, dataUpdatedAt } = useQuery(fleetQuery(session));
  const failure = useFailure({ error, errorUpdatedAt, dataUpdatedAt });
  const ready = fleet !== undefined;
  // Nothing else is asked before the first rows have been drawn.
  const drawn = useDeferredValue(ready);
  const whole = fleet?.state === 'whole';
  const active = useIndexed('active', drawn && whole);
  // A server that lists active ones only leaves nothing once all are closed: the index tells.
  const empty = whole && fleet.rows.length === 0;
  const ended = useIndexed('closed', empty || (drawn && closed));
  const indexes = { active: active.rows, closed: ended.rows };
  const listed = fleet?.rows ?? NONE;
  const deployments = useMemo(() => withIndexed(listed, indexes.closed), [listed, indexes.closed]);
  const context = useRowContext(deployments, indexes, drawn);
  const clock = useHeightClock();
  const nowMs = useNow(MINUTE_MS);
  const at = useMemo((): RowHeight | null => {
    const atMs = Math.max(nowMs, clock?.atMs ?? 0);
    return clock && { ...heightAt(clock, atMs), atMs };
  }, [clock, nowMs]);
  const [buildRows] = useState(createRowBuilder);
  const rows = useMemo(
    () => buildRows(deployments, { context, reads: knownReads(session), at }),
    [buildRows, deployments, context, session, at],
  );
  return {
    rows: ready && !(empty && ended.asking) ? rows : null,
    state: fleet?.state ?? 'loading',
    failure,
    clock,
    at: useMemo(() => at && rough(at), [at]),
  };
}
